package org.winnow.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Alternative;
import org.winnow.model.Citation;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Feedback;
import org.winnow.model.Judgement;
import org.winnow.model.Message;
import org.winnow.model.Part;
import org.winnow.model.Passage;
import org.winnow.model.Provenance;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.model.Split;
import org.winnow.model.Status;
import org.winnow.model.ToolCall;

/** Examples for tests: a plain one, and odd ones from a seed. */
final class Samples {
    private static final List<String> RAW = List.of(
            "{}",
            "{\"a\":1}",
            "{\"b\":1.10,\"a\":1e5,\"c\":9007199254740993123}",
            "{ \"spaced\" : [ 1 , 2 ] }",
            "{\"role\":\"clash\"}",
            "{\"extra\":{\"x\":null}}",
            "{\"\\u0041\":\"\\u00e9\"}",
            "{\"é😀\":\"\\ud83d\\ude00\",\"n\":-0.0}",
            "{\"text\":\"taken\",\"score\":\"x\"}",
            "{\"\":\"\"}");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "1",
            "0.50",
            "1E400",
            "\"x\"",
            "\"\"",
            "[]",
            "[1,[2]]",
            "{}",
            "{\"type\":\"text\"}",
            "{\"type\":\"text\",\"text\":\"a\"}",
            "{\"type\":\"image_url\",\"image_url\":{\"url\":\"data:\"}}",
            "{\"type\":\"winnow-part\",\"of\":\"x\",\"value\":1}",
            "{\"type\":\"text\",\"text\":\"a\",\"more\":1}");
    private static final List<Double> NUMBERS = List.of(
            0.0,
            -0.0,
            1.0,
            0.1,
            -3.5,
            1e-300,
            1.7976931348623157e308,
            1e15,
            123456789012345680.0,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NaN,
            4.9e-324);

    private final Random random;

    Samples(long seed) {
        this.random = new Random(seed);
    }

    /** A question, its answer and a passage. */
    static Example plain(String id) {
        Content content = new Content(
                List.of(
                        Message.of(Role.USER, "How do I get a refund?"),
                        Message.of(Role.ASSISTANT, "Open Billing and choose Refund. It takes ten days.")),
                List.of(new Retrieved(Passage.of("Refunds are paid within two weeks."), 0.5)),
                List.of(),
                List.of(),
                List.of(),
                null,
                RawJson.EMPTY_OBJECT);
        return new Example(id, content, Review.NEW, Provenance.HAND_WRITTEN);
    }

    static Example saying(String id, String question, String answer) {
        Content content = Content.of(List.of(Message.of(Role.USER, question), Message.of(Role.ASSISTANT, answer)));
        return new Example(id, content, Review.NEW, Provenance.HAND_WRITTEN);
    }

    Example example(String id) {
        return new Example(id, content(), review(), provenance());
    }

    Content content() {
        return new Content(
                list(5, this::message),
                list(3, () -> new Retrieved(passage(), perhaps(number()))),
                list(2, () -> new Alternative(pick(Alternative.Kind.values()), list(2, this::message))),
                list(2, this::citation),
                list(3, this::feedback),
                perhaps(new RawJson("[{\"type\":\"function\",\"function\":{\"name\":\"f\"}}]")),
                new RawJson(RAW.get(random.nextInt(RAW.size()))));
    }

    Message message() {
        return new Message(
                pick(Role.values()),
                list(3, this::part),
                list(2, () -> new ToolCall(perhaps(text()), text(), text())),
                perhaps(text()),
                perhaps(text()),
                perhaps(number()),
                raw());
    }

    private Part part() {
        return random.nextInt(4) > 0
                ? new Part.Text(text())
                : new Part.Other(text(), new RawJson(VALUES.get(random.nextInt(VALUES.size()))));
    }

    private Passage passage() {
        return new Passage(text(), perhaps(text()), perhaps(text()), perhaps(text()), raw());
    }

    private Citation citation() {
        int start = random.nextInt(50);
        return new Citation(start, start + random.nextInt(50), random.nextInt(3));
    }

    private Feedback feedback() {
        return new Feedback(
                text(),
                pick(Feedback.Kind.values()),
                pick(Feedback.Polarity.values()),
                perhaps(random.nextDouble()),
                perhaps(text()),
                perhaps(text()),
                new RawJson(VALUES.get(random.nextInt(VALUES.size()))));
    }

    Review review() {
        return new Review(
                pick(Status.values()),
                perhaps(text()),
                list(3, () -> "tag " + random.nextInt(6)),
                perhaps(text()),
                pick(Split.values()),
                random.nextInt(3) == 0 ? marks() : Review.Marks.NONE);
    }

    private Review.Marks marks() {
        Integer rating = random.nextBoolean() ? null : 1 + random.nextInt(Review.Marks.BEST);
        List<Judgement> judgements = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            judgements.add(random.nextInt(3) == 0 ? null : pick(Judgement.values()));
        }
        return new Review.Marks(rating, random.nextBoolean(), judgements);
    }

    private Provenance provenance() {
        return new Provenance(
                random.nextInt(3), text(), "format-" + random.nextInt(3), random.nextInt(1000), perhaps(text()));
    }

    private RawJson raw() {
        return random.nextInt(3) > 0 ? RawJson.EMPTY_OBJECT : new RawJson(RAW.get(random.nextInt(RAW.size())));
    }

    /** Any characters but lone surrogates, control characters among them. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            int point = switch (random.nextInt(5)) {
                case 0 -> random.nextInt(0x20);
                case 1 -> random.nextInt(0x80);
                case 2 -> random.nextInt(0xd800);
                case 3 -> 0xe000 + random.nextInt(0x2000);
                default -> 0x10000 + random.nextInt(0x100000);
            };
            text.appendCodePoint(point);
        }
        return text.toString();
    }

    private double number() {
        return NUMBERS.get(random.nextInt(NUMBERS.size()));
    }

    <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> @Nullable T perhaps(T value) {
        return random.nextBoolean() ? value : null;
    }

    private <T> List<T> list(int most, java.util.function.Supplier<T> element) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            list.add(element.get());
        }
        return list;
    }
}
