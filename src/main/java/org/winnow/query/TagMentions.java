package org.winnow.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.winnow.store.Dimension;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/**
 * Where a project names tags besides on its examples: in the queries of its saved sets, and on the digits of the review. Not
 * for the FX thread.
 */
public final class TagMentions {
    /** The setting of the tags that the digits of the review stand for, one in a line; missing until somebody chose them. */
    public static final String DIGITS = "review.tags";

    private TagMentions() {}

    /**
     * A setting that names tags.
     *
     * @param setting its name
     * @param before its value
     * @param after its value with the new names
     */
    public record Mention(String setting, String before, String after) {
        /** True for the query of a saved set. */
        public boolean isSet() {
            return setting.startsWith(SavedSets.PREFIX);
        }
    }

    /**
     * The settings that are others once tags have new names. In queries a tag is renamed wherever it stands as itself, also
     * quoted, excluded or in parentheses; patterns such as {@code ragas*} stay, and so does {@code none}. A set whose query
     * cannot be read stays as it is.
     *
     * @param rename the new name of a tag; the same for one that keeps its name
     */
    public static List<Mention> renamed(Store store, UnaryOperator<String> rename) throws StoreException {
        List<Mention> mentions = new ArrayList<>();
        for (Map.Entry<String, String> set :
                store.settings().startingWith(SavedSets.PREFIX).entrySet()) {
            query(set.getValue(), rename)
                    .ifPresent(text -> mentions.add(new Mention(set.getKey(), set.getValue(), text)));
        }
        store.settings().get(DIGITS).ifPresent(lines -> {
            String after =
                    Arrays.stream(lines.split("\n", -1)).map(rename).distinct().collect(Collectors.joining("\n"));
            if (!after.equals(lines)) {
                mentions.add(new Mention(DIGITS, lines, after));
            }
        });
        return mentions;
    }

    /** The text of a query with other tags; empty if it stays as it is. */
    private static Optional<String> query(String text, UnaryOperator<String> rename) {
        try {
            Query before = Query.parse(text);
            Query after = new Query(
                    before.terms().stream().map(term -> of(term, rename)).toList());
            return after.equals(before) ? Optional.empty() : Optional.of(after.text());
        } catch (QueryException e) {
            return Optional.empty(); // said when the set is opened
        }
    }

    private static Term of(Term term, UnaryOperator<String> rename) {
        if (term instanceof Term.Not not) {
            return new Term.Not(of(not.term(), rename));
        }
        if (term instanceof Term.All all) {
            return new Term.All(
                    all.terms().stream().map(each -> of(each, rename)).toList());
        }
        if (term instanceof Term.Any any) {
            return new Term.Any(
                    any.terms().stream().map(each -> of(each, rename)).toList());
        }
        return term instanceof Term.Values values && values.dimension() == Dimension.TAG
                ? new Term.Values(
                        Dimension.TAG,
                        values.values().stream().map(tag -> value(tag, rename)).toList())
                : term;
    }

    /** What cannot be asked for as a tag of that name is not written as one. */
    private static String value(String tag, UnaryOperator<String> rename) {
        String renamed = isTag(tag) ? rename.apply(tag) : tag;
        return isTag(renamed) ? renamed : tag;
    }

    private static boolean isTag(String value) {
        return !value.equals(Vocabulary.NONE) && value.indexOf('*') < 0;
    }
}
