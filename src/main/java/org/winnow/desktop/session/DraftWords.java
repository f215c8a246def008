package org.winnow.desktop.session;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.winnow.desktop.words.Words;
import org.winnow.store.Drafts.Draft;

/** How drafts that are offered are spoken of. */
public final class DraftWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

    private DraftWords() {}

    /** "You were typing the response at 14:02." for drafts of one example. */
    public static String sentence(List<Draft> drafts, Clock clock) {
        Draft newest = drafts.stream()
                .max(java.util.Comparator.comparing(Draft::at))
                .orElseThrow(() -> new IllegalArgumentException("no drafts"));
        LocalDateTime at = LocalDateTime.ofInstant(newest.at(), clock.getZone());
        boolean today = at.toLocalDate().equals(java.time.LocalDate.now(clock));
        String fields = String.join(
                Words.of("session.and"),
                drafts.stream()
                        .map(draft -> Words.of("session.the", name(draft.field())))
                        .toList());
        String what = newest.id().isEmpty() ? Words.of("session.a-new-example") : fields;
        return Words.of(
                "session.you-were-typing",
                what,
                today ? Words.of("session.at") : Words.of("session.on"),
                (today ? TIME : DAY).format(at));
    }

    private static String name(String field) {
        int dash = field.indexOf('-');
        if (dash < 0) {
            return field.equals("system") ? Words.of("session.system-text") : field;
        }
        return switch (field.substring(0, dash)) {
            case "message" -> Words.of("session.turn", number(field, dash));
            case "alternative" -> Words.of("session.other-answer", number(field, dash));
            case "passage" -> Words.of("session.passage", number(field, dash));
            default -> Words.of("session.as-json", field.substring(dash + 1));
        };
    }

    private static int number(String field, int dash) {
        return Integer.parseInt(field.substring(dash + 1)) + 1;
    }
}
