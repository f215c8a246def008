package org.winnow.query;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.winnow.model.Tags;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/**
 * What the tags of a project mean, in the words of its people: kept in the project, shown where tags are chosen. A text
 * stays when its tag is renamed or gone, so that undoing brings both back. Not for the FX thread.
 */
public final class TagHelp {
    private static final String PREFIX = "tag-help/";

    private final Store store;

    /** The texts of an open project. */
    public TagHelp(Store store) {
        this.store = store;
    }

    /** The text of each tag that has one. */
    public Map<String, String> all() throws StoreException {
        Map<String, String> texts = new TreeMap<>();
        store.settings().startingWith(PREFIX).forEach((name, text) -> texts.put(name.substring(PREFIX.length()), text));
        return texts;
    }

    /** Says what a tag means; a blank text removes what was said. */
    public void say(String tag, String text) throws StoreException {
        String tidy = Tags.tidy(tag);
        store.write(transaction -> {
            transaction.setting(PREFIX + tidy, text.isBlank() ? null : text.strip());
            return tidy;
        });
    }

    /** Says of a new name what was said of the old ones, and of the tags below them, unless something is said already. */
    public void rename(List<String> from, String to) throws StoreException {
        Map<String, String> known = all();
        Map<String, String> more = new TreeMap<>();
        for (String old : from) {
            known.forEach((tag, text) -> {
                String renamed = Tags.isWithin(tag, old) ? to + tag.substring(old.length()) : tag;
                if (!known.containsKey(renamed)) {
                    more.putIfAbsent(renamed, text);
                }
            });
        }
        if (!more.isEmpty()) {
            store.write(transaction -> {
                for (Map.Entry<String, String> each : more.entrySet()) {
                    transaction.setting(PREFIX + each.getKey(), each.getValue());
                }
                return more.size();
            });
        }
    }
}
