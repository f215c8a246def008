package org.winnow.rag;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.winnow.model.RawJson;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/** Signals in the fields that a log had besides, by the names that help desks and tracers usually give them. */
final class LogFields {
    private static final List<String> NESTED = List.of("metadata", "outcome", "signals", "events", "usage");
    private static final Map<String, Signal> FLAGS = Map.ofEntries(
            Map.entry("resolved", Signal.RESOLVED),
            Map.entry("isresolved", Signal.RESOLVED),
            Map.entry("solved", Signal.RESOLVED),
            Map.entry("reopened", Signal.REOPENED),
            Map.entry("escalated", Signal.ESCALATED),
            Map.entry("handover", Signal.ESCALATED),
            Map.entry("handoff", Signal.ESCALATED),
            Map.entry("copied", Signal.COPIED),
            Map.entry("clicked", Signal.COPIED),
            Map.entry("sourceclicked", Signal.COPIED),
            Map.entry("regenerated", Signal.REGENERATED),
            Map.entry("regenerate", Signal.REGENERATED),
            Map.entry("truncated", Signal.CUT_OFF),
            Map.entry("error", Signal.FAILED));
    private static final Set<String> NO = Set.of("", "false", "no", "0", "none", "null", "n", "[]", "{}");
    private static final Map<String, Signal> STATES = Map.of(
            "resolved", Signal.RESOLVED,
            "solved", Signal.RESOLVED,
            "closed", Signal.RESOLVED,
            "reopened", Signal.REOPENED,
            "escalated", Signal.ESCALATED,
            "error", Signal.FAILED,
            "failed", Signal.FAILED,
            "timeout", Signal.FAILED);
    private static final Set<String> STATE_FIELDS = Set.of("status", "state", "outcome", "resolution", "ticketstatus");
    private static final Set<String> FINISH_FIELDS = Set.of("finishreason", "stopreason");
    private static final Set<String> CUT = Set.of("length", "max_tokens", "model_length");

    private LogFields() {}

    /** The signals in a JSON object; none if it cannot be read. */
    static Set<Signal> read(RawJson extra) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        if (extra.isEmptyObject()) {
            return signals;
        }
        try {
            Json json = Json.parse(extra.text());
            fields(json, signals);
            NESTED.forEach(name -> json.find(name).ifPresent(inner -> fields(inner, signals)));
        } catch (JsonException e) {
            return signals; // whoever shows the example tells of the damage
        }
        return signals;
    }

    private static void fields(Json json, Set<Signal> signals) {
        json.fields().forEach((name, value) -> {
            String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            String word = word(value);
            Signal flag = FLAGS.get(plain);
            Signal state = STATE_FIELDS.contains(plain) ? STATES.get(word) : null;
            if (flag != null && !NO.contains(word)) {
                signals.add(flag);
            } else if (state != null) {
                signals.add(state);
            } else if (FINISH_FIELDS.contains(plain) && CUT.contains(word)) {
                signals.add(Signal.CUT_OFF);
            }
        });
    }

    private static String word(Json value) {
        String text = value.text();
        return (text == null ? value.raw() : text).strip().toLowerCase(Locale.ROOT);
    }
}
