package org.winnow.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.winnow.text.Json;

/** Questions about rows that were read back from a file; the answers are sentences, empty where all is well. */
final class Rows {
    private static final Set<String> ROLES = Set.of("system", "user", "assistant", "tool");

    private Rows() {}

    /** An object with exactly these keys in this order. */
    static Optional<String> keys(Json row, List<String> wanted) {
        List<String> found = new ArrayList<>(row.fields().keySet());
        return found.equals(wanted)
                ? Optional.empty()
                : Optional.of("has the keys " + found + " in place of " + wanted + ".");
    }

    /** These keys hold strings. */
    static Optional<String> strings(Json row, List<String> keys) {
        for (String key : keys) {
            if (!(row.get(key) instanceof Json.Str)) {
                return Optional.of("has no string under " + key + ".");
            }
        }
        return Optional.empty();
    }

    /** A list of messages with known roles, not empty, all contents of the same type. */
    static Optional<String> messages(Json row, String key, boolean parts) {
        Json list = row.get(key);
        if (list == null || list.elements().isEmpty()) {
            return Optional.of("has no messages under " + key + ".");
        }
        for (Json message : list.elements()) {
            Json role = message.get("role");
            Json content = message.get("content");
            if (role == null || role.text() == null || !ROLES.contains(role.text())) {
                return Optional.of("has a message without a known role under " + key + ".");
            }
            if (parts ? !(content instanceof Json.Arr) : !(content instanceof Json.Str)) {
                return Optional.of("has a message whose content has another type than the rest under " + key + ".");
            }
        }
        return Optional.empty();
    }

    /** The last message of a list is the assistant's. */
    static Optional<String> endsWithAssistant(Json row, String key) {
        Json list = row.get(key);
        List<Json> messages = list == null ? List.of() : list.elements();
        Json last =
                messages.isEmpty() ? null : messages.get(messages.size() - 1).get("role");
        return last != null && "assistant".equals(last.text())
                ? Optional.empty()
                : Optional.of("does not end with the assistant under " + key + ".");
    }
}
