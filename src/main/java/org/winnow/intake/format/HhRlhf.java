package org.winnow.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.model.Alternative;
import org.winnow.model.Content;
import org.winnow.model.Message;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.text.Json;

/**
 * Anthropic's HH-RLHF: {@code chosen} and {@code rejected} are whole dialogues in one text, in which {@code \n\nHuman: } and
 * {@code \n\nAssistant: } introduce the turns. Where both dialogues part, the chosen one is the response.
 */
final class HhRlhf implements Format {
    private static final Pattern SPEAKER = Pattern.compile("\n\n(Human|Assistant):[ ]?");

    @Override
    public String id() {
        return "hh-rlhf";
    }

    @Override
    public String title() {
        return "HH-RLHF (two dialogues as text)";
    }

    @Override
    public Match recognise(Json record) {
        String chosen = text(record, "chosen");
        String rejected = text(record, "rejected");
        boolean dialogues =
                chosen.startsWith("\n\nHuman:") && rejected.startsWith("\n\nHuman:") && record.get("prompt") == null;
        return dialogues ? new Match(0.97, "have chosen and rejected, which begin with \"Human:\"") : Match.NONE;
    }

    @Override
    public Draft read(Json record) throws RowProblem {
        List<Message> chosen = turns(text(record, "chosen"), "chosen");
        List<Message> rejected = turns(text(record, "rejected"), "rejected");
        int common = 0;
        while (common < chosen.size() - 1
                && common < rejected.size() - 1
                && chosen.get(common).equals(rejected.get(common))) {
            common++;
        }
        List<Message> other = rejected.subList(common, rejected.size());
        List<Alternative> alternatives =
                chosen.equals(rejected) ? List.of() : List.of(new Alternative(Alternative.Kind.REJECTED, other));
        Content content = new Content(
                chosen,
                List.of(),
                alternatives,
                List.of(),
                List.of(),
                null,
                Leftover.without(record, List.of("chosen", "rejected")));
        return new Draft(null, content, Review.NEW);
    }

    private static List<Message> turns(String dialogue, String field) throws RowProblem {
        List<Message> turns = new ArrayList<>();
        Matcher speaker = SPEAKER.matcher(dialogue);
        boolean found = speaker.find();
        if (!found || speaker.start() != 0) {
            throw new RowProblem("\"" + field + "\" does not begin with \"Human:\" or \"Assistant:\".");
        }
        while (found) {
            Role role = speaker.group(1).equals("Human") ? Role.USER : Role.ASSISTANT;
            int start = speaker.end();
            found = speaker.find();
            turns.add(Message.of(role, dialogue.substring(start, found ? speaker.start() : dialogue.length())));
        }
        if (turns.stream().noneMatch(t -> t.role() == Role.ASSISTANT)) {
            throw new RowProblem("Nobody answers in \"" + field + "\".");
        }
        return turns;
    }

    private static String text(Json record, String field) {
        Json value = record.get(field);
        String text = value == null ? null : value.text();
        return text == null ? "" : text;
    }
}
