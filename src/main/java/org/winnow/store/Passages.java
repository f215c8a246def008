package org.winnow.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Passage;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;
import org.winnow.text.Json;
import org.winnow.text.JsonException;

/** Passages, stored once by the hash of all their components; examples hold {@code [[id, score], ...]}. */
final class Passages {
    private static final int MOST_DIGITS = 18;

    private Passages() {}

    /** One reference. */
    record Reference(long id, @Nullable Double score) {}

    /** A passage under its number. */
    record Stored(Passage passage, Hash hash) {}

    static List<Hash> hashes(List<Retrieved> retrieved) {
        return retrieved.stream().map(each -> Digest.of(each.passage())).toList();
    }

    /** The references as an example holds them; null for none. */
    static @Nullable String text(List<Reference> references) {
        if (references.isEmpty()) {
            return null;
        }
        JsonOut out = new JsonOut().open('[');
        for (Reference reference : references) {
            out.open('[').number(reference.id());
            if (reference.score() == null) {
                out.raw("null");
            } else {
                out.number(reference.score());
            }
            out.close(']');
        }
        return out.close(']').toString();
    }

    static List<Reference> references(@Nullable String stored) throws JsonException {
        if (stored == null) {
            return List.of();
        }
        List<Reference> plain = plain(stored);
        if (plain != null) {
            return plain;
        }
        List<Reference> references = new ArrayList<>();
        for (Json pair : Json.parse(stored).elements()) {
            List<Json> both = pair.elements();
            references.add(new Reference(Long.parseLong(both.get(0).raw()), Values.number(both.get(1))));
        }
        return references;
    }

    /** References as {@link #text} spells nearly all of them; null for others, which are read as any JSON is. */
    private static @Nullable List<Reference> plain(String stored) {
        List<Reference> references = new ArrayList<>(4);
        int at = 0;
        while (stored.startsWith(at == 0 ? "[[" : ",[", at)) {
            int comma = digits(stored, at + 2);
            int point = digits(stored, comma + 1);
            int end = digits(stored, point + 1);
            if (!isNumber(stored, at + 2, comma) || !isScore(stored, comma, point, end)) {
                return null;
            }
            long id = Long.parseLong(stored, at + 2, comma, 10);
            references.add(new Reference(id, Double.valueOf(stored.substring(comma + 1, end))));
            at = end + 1;
        }
        return at > 0 && stored.startsWith("]", at) && at + 1 == stored.length() ? references : null;
    }

    /** A comma, a number with a point, and a bracket. */
    private static boolean isScore(String text, int comma, int point, int end) {
        return text.startsWith(",", comma)
                && isNumber(text, comma + 1, point)
                && text.startsWith(".", point)
                && end > point + 1
                && end - comma < MOST_DIGITS
                && text.startsWith("]", end);
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    /** A whole number as JSON has it, short enough for a long. */
    private static boolean isNumber(String text, int from, int to) {
        return to > from && to - from < MOST_DIGITS && (text.charAt(from) != '0' || to == from + 1);
    }

    /** The passages of several examples by their numbers, each read once and compared with its hash. */
    static Map<Long, Stored> load(Session session, Iterable<Reference> references) throws SQLException, StoreException {
        Set<Long> wanted = new LinkedHashSet<>();
        references.forEach(reference -> wanted.add(reference.id()));
        return load(session, wanted);
    }

    /** The same, reading only what is not in the cache, and leaving it there. */
    static Map<Long, Stored> load(Session session, Iterable<Reference> references, PassageCache cache)
            throws SQLException, StoreException {
        Map<Long, Stored> found = cache.known(references);
        Set<Long> wanted = new LinkedHashSet<>();
        for (Reference reference : references) {
            if (!found.containsKey(reference.id())) {
                wanted.add(reference.id());
            }
        }
        Map<Long, Stored> read = load(session, wanted);
        cache.remember(read);
        found.putAll(read);
        return found;
    }

    private static Map<Long, Stored> load(Session session, Set<Long> wanted) throws SQLException, StoreException {
        Map<Long, Stored> found = new HashMap<>();
        if (wanted.isEmpty()) {
            return found;
        }
        session.each(
                "SELECT id, hash, text, title, uri, passage_id, extra FROM passage"
                        + " WHERE id IN (SELECT value FROM json_each(?))",
                row -> {
                    Passage passage = new Passage(
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            new RawJson(row.getString(7)));
                    Hash hash = Hash.of(row.getBytes(2));
                    if (!hash.equals(Digest.of(passage))) {
                        throw new StoreException("A passage (number " + row.getLong(1)
                                + ") is damaged: it is not what was stored. Restore the newest backup.");
                    }
                    found.put(row.getLong(1), new Stored(passage, hash));
                },
                wanted.toString());
        return found;
    }
}
