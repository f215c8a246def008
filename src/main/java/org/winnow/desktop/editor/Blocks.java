package org.winnow.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.words.Words;
import org.winnow.edit.Edit;
import org.winnow.edit.EditJson;
import org.winnow.edit.SetPart;
import org.winnow.edit.Target;
import org.winnow.model.Alternative;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Passage;
import org.winnow.model.Retrieved;
import org.winnow.model.Role;
import org.winnow.store.ExampleJson;
import org.winnow.store.Field;
import org.winnow.text.JsonException;
import org.winnow.text.JsonLayout;

/** Cuts an example into blocks, and says which edit gives a block another text. */
final class Blocks {
    private Blocks() {}

    /** All blocks in the order in which they stand on screen. */
    static List<Block> of(Example example) {
        Content content = example.content();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < content.messages().size(); i++) {
            Message turn = content.messages().get(i);
            blocks.add(new Block(
                    Block.Kind.TURN, i, Block.title(turn.role()), draft(content, i), turn.text(), Block.remark(turn)));
        }
        for (int i = 0; i < content.alternatives().size(); i++) {
            Alternative each = content.alternatives().get(i);
            int turns = each.messages().size();
            blocks.add(new Block(
                    Block.Kind.ALTERNATIVE,
                    i,
                    Block.title(each.kind()),
                    "alternative-" + i,
                    each.text(),
                    Words.of("editor.turns", turns)));
        }
        for (int i = 0; i < content.passages().size(); i++) {
            blocks.add(passage(content.passages().get(i), i));
        }
        String note = example.review().note();
        blocks.add(new Block(Block.Kind.NOTE, 0, Words.of("editor.note"), "note", note == null ? "" : note, ""));
        for (int i = 0; i < Block.JSON_PARTS.size(); i++) {
            Field part = Block.JSON_PARTS.get(i);
            String json = ExampleJson.value(example, part);
            blocks.add(new Block(
                    Block.Kind.JSON,
                    i,
                    title(part),
                    "part-" + part.name().toLowerCase(Locale.ROOT),
                    json == null ? "" : JsonLayout.spread(json),
                    ""));
        }
        return blocks;
    }

    private static Block passage(Retrieved retrieved, int index) {
        String label = retrieved.passage().label();
        Double score = retrieved.score();
        String remark = (label == null ? "" : label)
                + (score == null
                        ? ""
                        : String.format(
                                Locale.ENGLISH, "%s%.2f", label == null ? "" : Words.of("editor.score"), score));
        return new Block(
                Block.Kind.PASSAGE,
                index,
                Words.of("editor.passage", index + 1),
                "passage-" + index,
                retrieved.passage().text(),
                remark);
    }

    private static String title(Field part) {
        return switch (part) {
            case MESSAGES -> Words.of("editor.turns-with-calls-of-tools-and");
            case ALTERNATIVES -> Words.of("editor.other-answers-with-all-their-turns");
            case PASSAGES -> Words.of("editor.passages-with-titles-and-scores");
            case CITATIONS -> Words.of("editor.citations");
            case FEEDBACK -> Words.of("editor.feedback");
            case TOOLS -> Words.of("editor.tools");
            default -> Words.of("editor.other-fields-of-the-source");
        };
    }

    /** The review knows three turns by name; a draft of one is offered in both places. */
    private static String draft(Content content, int turn) {
        Target target = target(content, turn);
        return target instanceof Target.Place place ? place.name().toLowerCase(Locale.ROOT) : "message-" + turn;
    }

    /** The turn of an index, by what it is where it has a name. */
    static Target target(Content content, int turn) {
        if (turn == content.responseIndex()) {
            return Target.RESPONSE;
        }
        if (turn == content.instructionIndex()) {
            return Target.INSTRUCTION;
        }
        int system = 0;
        while (content.messages().get(system).role() != Role.SYSTEM && system < turn) {
            system++;
        }
        return system == turn && content.messages().get(turn).role() == Role.SYSTEM
                ? Target.SYSTEM
                : Target.message(turn);
    }

    /**
     * The edit that gives a block this text.
     *
     * @throws IllegalArgumentException with a sentence, if it is JSON that the part cannot hold
     */
    static Edit edit(Example example, Block block, String text) {
        Content content = example.content();
        return switch (block.kind()) {
            case TURN -> new Edit.SetText(turn(content, block.index(), text), text);
            case NOTE -> new Edit.SetNote(text);
            case ALTERNATIVE -> {
                List<Alternative> all = new ArrayList<>(content.alternatives());
                Alternative old = all.get(block.index());
                if (old.messages().size() > 1) {
                    throw new IllegalArgumentException(Words.of("editor.this-answer-has-several-turns"));
                }
                Message first = old.messages().isEmpty()
                        ? Message.of(Role.ASSISTANT, text)
                        : old.messages().get(0).withText(text);
                all.set(block.index(), new Alternative(old.kind(), List.of(first)));
                yield SetPart.of(Field.ALTERNATIVES, content.withAlternatives(all));
            }
            case PASSAGE -> {
                List<Retrieved> all = new ArrayList<>(content.passages());
                Retrieved old = all.get(block.index());
                Passage was = old.passage();
                all.set(
                        block.index(),
                        new Retrieved(new Passage(text, was.title(), was.uri(), was.id(), was.extra()), old.score()));
                yield SetPart.of(Field.PASSAGES, withPassages(content, all));
            }
            case JSON -> json(block.part(), text);
        };
    }

    /** An empty system text would take the turn away, which is asked for by deleting it. */
    private static Target turn(Content content, int index, String text) {
        Target target = target(content, index);
        return target == Target.SYSTEM && text.isEmpty() ? Target.message(index) : target;
    }

    static Content withPassages(Content old, List<Retrieved> passages) {
        return new Content(
                old.messages(),
                passages,
                old.alternatives(),
                old.citations(),
                old.feedback(),
                old.tools(),
                old.extra());
    }

    private static Edit json(Field part, String text) {
        @Nullable String value = text.isBlank() ? null : JsonLayout.dense(text);
        if (part != Field.MESSAGES) {
            return new SetPart(part, value);
        }
        try {
            return EditJson.read(
                    "{\"edit\":\"set-messages\",\"messages\":" + Objects.requireNonNullElse(value, "[]") + "}");
        } catch (JsonException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
