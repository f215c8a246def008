package org.winnow.intake.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Feedback;
import org.winnow.text.Json;

/**
 * Feedback that lies in a file of its own, each row naming the record that it speaks of: LangSmith ({@code run_id}),
 * Langfuse ({@code traceId}), and tables with one of the usual names for the record.
 */
public final class FeedbackRows implements Format {
    private static final List<String> TARGETS = List.of(
            "run_id",
            "traceId",
            "trace_id",
            "record_id",
            "example_id",
            "conversation_id",
            "message_id",
            "ticket_id",
            "forId");

    private static final Set<String> TURNS =
            Set.of("messages", "conversation", "conversations", "chat_messages", "turns");

    private static final List<String> TURN_IDS = List.of("id", "message_id", "messageId", "uuid");

    /** Before the identifier of a turn, which may be that of another record's as well. */
    private static final String TURN = "turn ";

    private static final List<String> JUDGES =
            List.of("score", "value", "rating", "thumb", "feedback", "comment", "correction", "stringValue");

    @Override
    public String id() {
        return "feedback";
    }

    @Override
    public String title() {
        return "Feedback on records of another file (LangSmith, Langfuse)";
    }

    @Override
    public Match recognise(Json record) {
        String target = target(record);
        if (target == null || record.get("run_type") != null) {
            return Match.NONE;
        }
        boolean judges = JUDGES.stream().anyMatch(name -> record.get(name) != null);
        boolean named = record.get("key") != null || record.get("dataType") != null;
        boolean small = record.fields().size() <= 4
                && MappingGuess.of(record.fields().keySet()).isEmpty();
        return judges && (named || small)
                ? new Match(named ? 0.96 : 0.75, "judge a record that they name in " + target)
                : Match.NONE;
    }

    @Override
    public Draft read(Json record) throws RowProblem {
        throw new RowProblem(
                "This is feedback on a record of another file, not an example. Import that file with this one as"
                        + " its feedback.");
    }

    /**
     * Reads a row.
     *
     * @throws RowProblem if it names no record or says nothing
     */
    public static Row row(Json record) throws RowProblem {
        String target = target(record);
        if (target == null && record.get("id") != null) {
            target = "id";
        }
        if (target == null) {
            throw new RowProblem(
                    "The row does not say which record it judges: none of run_id, traceId, record_id or id is"
                            + " there.");
        }
        List<Feedback> feedback = new ArrayList<>();
        FeedbackReader.read("feedback", record, null, feedback);
        if (feedback.isEmpty()) {
            throw new RowProblem("The row holds no score, comment or correction.");
        }
        String named = Parts.plain(Pointer.field(record, target));
        return new Row(named, target.equals("message_id") || target.equals("forId") ? TURN + named : null, feedback);
    }

    /** The identifiers under which feedback may speak of a record, beside its own: other names of it, and those of its turns. */
    public static List<String> names(Json record) {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, Json> field : record.fields().entrySet()) {
            if (TARGETS.contains(field.getKey()) && Shape.PLAIN.fits(field.getValue())) {
                names.add(Parts.plain(field.getValue()));
            } else if (TURNS.contains(field.getKey())) {
                turnNames(field.getValue(), names);
            }
        }
        return names;
    }

    private static void turnNames(Json turns, List<String> into) {
        for (Json turn : turns.elements()) {
            for (String name : TURN_IDS) {
                Json id = turn.get(name);
                // a number counts the turns: it does not say which record is meant
                if (id instanceof Json.Str && !id.raw().equals("\"\"")) {
                    into.add(TURN + Parts.plain(id));
                }
            }
        }
    }

    private static @Nullable String target(Json record) {
        for (String name : TARGETS) {
            Json value = record.get(name);
            if (value != null && Shape.PLAIN.fits(value)) {
                return name;
            }
        }
        return null;
    }

    /**
     * A row.
     *
     * @param target the identifier of the record
     * @param turn the name of the turn among the {@link #names} of its record, if it may be one; null otherwise
     * @param feedback what it says
     */
    public record Row(String target, @Nullable String turn, List<Feedback> feedback) {}
}
