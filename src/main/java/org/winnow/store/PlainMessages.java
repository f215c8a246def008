package org.winnow.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Message;
import org.winnow.model.Role;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/**
 * Reads stored messages. Where each is a role and one text and nothing else, as nearly all are, their shape in
 * {@link MessageJson} is followed letter by letter, which is many times faster than to parse JSON; all others are parsed.
 */
final class PlainMessages {
    private static final Role[] ROLES = Role.values();
    private static final String[] HEADS = Arrays.stream(ROLES)
            .map(role -> "{\"role\":\"" + role.word() + "\",\"content\":\"")
            .toArray(String[]::new);

    private final String json;
    private int at = 1;

    private PlainMessages(String json) {
        this.json = json;
    }

    /** The messages as {@link MessageJson} reads them; none for null. */
    static List<Message> read(@Nullable String stored) throws JsonException {
        if (stored == null) {
            return List.of();
        }
        List<Message> plain = stored.startsWith("[{") ? new PlainMessages(stored).read() : List.of();
        return plain.isEmpty() ? MessageJson.readAll(Json.parse(stored).elements()) : plain;
    }

    /** None where there is anything but plain messages. */
    private List<Message> read() {
        List<Message> messages = new ArrayList<>(4);
        while (true) {
            Role role = role();
            String text = role == null ? null : text();
            if (role == null || text == null || at + 1 >= json.length() || json.charAt(at) != '}') {
                return List.of();
            }
            messages.add(Message.of(role, text));
            char next = json.charAt(at + 1);
            at += 2;
            if (next == ']') {
                return at == json.length() ? messages : List.of();
            }
            if (next != ',') {
                return List.of();
            }
        }
    }

    private @Nullable Role role() {
        for (int i = 0; i < HEADS.length; i++) {
            if (json.startsWith(HEADS[i], at)) {
                at += HEADS[i].length();
                return ROLES[i];
            }
        }
        return null;
    }

    /** The text up to its quotation mark; null where it holds an escape that is not one of a single letter. */
    private @Nullable String text() {
        int quote = json.indexOf('"', at);
        int escape = json.indexOf('\\', at);
        if (quote < 0) {
            return null;
        }
        if (escape < 0 || quote < escape) {
            String text = json.substring(at, quote);
            at = quote + 1;
            return text;
        }
        return unescaped(quote, escape);
    }

    private @Nullable String unescaped(int firstQuote, int firstEscape) {
        StringBuilder text = new StringBuilder(json.length() - at);
        int quote = firstQuote;
        int escape = firstEscape;
        while (escape >= 0 && escape < quote) {
            char meant = escape + 1 < json.length() ? meant(json.charAt(escape + 1)) : 0;
            if (meant == 0) {
                return null;
            }
            text.append(json, at, escape).append(meant);
            at = escape + 2;
            if (quote < at) {
                quote = json.indexOf('"', at);
            }
            escape = json.indexOf('\\', at);
        }
        if (quote < 0) {
            return null;
        }
        text.append(json, at, quote);
        at = quote + 1;
        return text.toString();
    }

    private static char meant(char letter) {
        return switch (letter) {
            case '"', '\\', '/' -> letter;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> 0;
        };
    }
}
