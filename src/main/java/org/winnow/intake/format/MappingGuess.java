package org.winnow.intake.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Alternative;

/**
 * Guesses from the names of fields or columns alone where question, answer and the rest lie. Case, spaces, hyphens and
 * underscores do not matter.
 */
public final class MappingGuess {
    private static final List<String> ASKED = List.of(
            "customermessage",
            "customerquestion",
            "customerquery",
            "customertext",
            "usermessage",
            "userquestion",
            "userquery",
            "userinput",
            "question",
            "query",
            "instruction",
            "prompt",
            "input",
            "message",
            "description",
            "request",
            "body",
            "problem",
            "issue",
            "tickettext",
            "text",
            "subject",
            "human",
            "user",
            "customer",
            "q");
    private static final List<String> ANSWERED = List.of(
            "agentreply",
            "agentresponse",
            "agentanswer",
            "agentmessage",
            "supportreply",
            "supportresponse",
            "supportanswer",
            "answer",
            "response",
            "reply",
            "completion",
            "output",
            "botresponse",
            "botanswer",
            "aianswer",
            "airesponse",
            "assistantresponse",
            "assistant",
            "modeloutput",
            "resolution",
            "solution",
            "result",
            "expectedoutput",
            "agent",
            "a");
    private static final List<String> SYSTEM = List.of("system", "systemprompt", "systemmessage");
    private static final List<String> PASSAGES = List.of(
            "contexts",
            "context",
            "retrievedcontexts",
            "retrievalcontext",
            "sourcedocuments",
            "documents",
            "passages",
            "retrieveddocuments",
            "retrieveddocs",
            "passage",
            "article");
    private static final List<String> REFERENCES = List.of(
            "reference",
            "referenceanswer",
            "groundtruth",
            "expectedanswer",
            "goldanswer",
            "idealanswer",
            "ideal",
            "expectedoutput",
            "goldenanswer");
    private static final List<String> REJECTED = List.of("rejected", "rejectedanswer", "rejectedresponse", "badanswer");
    private static final List<String> HELP_DESK =
            List.of("ticket", "agent", "customer", "csat", "satisfaction", "support");

    private static final List<String> ANSWER_LIKE = List.of("answer", "response", "reply", "completion", "output");

    private MappingGuess() {}

    /** The best guess; empty if the names tell of no instruction and response. */
    public static Optional<Mapping> of(Collection<String> names) {
        Map<String, String> fields = normalised(names);
        String asked = first(fields, ASKED, null);
        String answered = first(fields, ANSWERED, asked);
        if (asked == null || answered == null) {
            return Optional.empty();
        }
        boolean desk = helpDesk(names);
        return Optional.of(mapping(fields, asked, answered, desk));
    }

    /** True if the names speak of tickets, customers or agents. */
    public static boolean helpDesk(Collection<String> names) {
        return names.stream().anyMatch(n -> HELP_DESK.stream().anyMatch(n.toLowerCase(Locale.ROOT)::contains));
    }

    /** The name of a field that holds prompts, where nothing looks like an answer; null if there is none. */
    public static @Nullable String promptsOnly(Collection<String> names) {
        Map<String, String> fields = normalised(names);
        String asked = first(fields, ASKED, null);
        boolean answers = fields.keySet().stream()
                .anyMatch(name -> ANSWER_LIKE.stream().anyMatch(name::contains) || ANSWERED.contains(name));
        return asked == null || answers ? null : asked;
    }

    private static Mapping mapping(Map<String, String> fields, String asked, String answered, boolean desk) {
        String system = first(fields, SYSTEM, null);
        Mapping.Texts texts = new Mapping.Texts(
                system == null ? Mapping.Slots.NONE : slot(system), null, slot(asked), "\n", slot(answered), false);
        List<Mapping.Context> passages = new ArrayList<>();
        String context = first(fields, PASSAGES, null);
        if (context != null) {
            passages.add(
                    new Mapping.Context(place(context), List.of(), List.of(), List.of(), List.of(), List.of(), null));
        }
        List<Mapping.Other> others = new ArrayList<>();
        other(fields, REFERENCES, answered, Alternative.Kind.REFERENCE, others);
        other(fields, REJECTED, answered, Alternative.Kind.REJECTED, others);
        Mapping.Sides sides = new Mapping.Sides(List.of(), List.of(), ";,", List.of(), null, true);
        String id = desk ? "help-desk" : "question-answer";
        String title = desk ? "Help-desk table" : "Questions and answers";
        return new Mapping(id, title, null, texts, null, passages, others, sides, false);
    }

    private static void other(
            Map<String, String> fields,
            List<String> words,
            String not,
            Alternative.Kind kind,
            List<Mapping.Other> into) {
        String name = first(fields, words, not);
        if (name != null) {
            into.add(new Mapping.Other(kind, place(name)));
        }
    }

    private static Pointer place(String name) {
        return new Pointer(List.of(name));
    }

    private static Mapping.Slots slot(String name) {
        return new Mapping.Slots(List.of(List.of(place(name))));
    }

    /** The names by their plain form: lower case, without spaces, hyphens and underscores. */
    static Map<String, String> normalised(Collection<String> names) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String name : names) {
            StringBuilder plain = new StringBuilder(name.length());
            for (int i = 0; i < name.length(); i++) {
                char unit = name.charAt(i);
                if (unit != ' ' && unit != '_' && unit != '-') {
                    plain.append(Character.toLowerCase(unit));
                }
            }
            fields.putIfAbsent(plain.toString(), name);
        }
        return fields;
    }

    private static @Nullable String first(Map<String, String> fields, List<String> words, @Nullable String not) {
        for (String word : words) {
            String name = fields.get(word);
            if (name != null && !name.equals(not)) {
                return name;
            }
        }
        return null;
    }
}
