package org.winnow.query;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/**
 * Queries that have a name: kept in the project, and usable inside other queries as {@code set:NAME}. Not for the FX thread.
 */
public final class SavedSets {
    static final String PREFIX = "set/";

    private static final int LONGEST = 60;

    private final Store store;

    /** The saved sets of an open project. */
    public SavedSets(Store store) {
        this.store = store;
    }

    /** The text of each query, by name. */
    public Map<String, String> all() throws StoreException {
        Map<String, String> sets = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        store.settings().startingWith(PREFIX).forEach((name, text) -> sets.put(name.substring(PREFIX.length()), text));
        return sets;
    }

    /** The text of one query. Names that differ in upper and lower case alone are the same. */
    public Optional<String> find(String name) throws StoreException {
        return Optional.ofNullable(all().get(name));
    }

    /**
     * What keeps a query from being asked: that it names a set which is gone or cannot be read, however deep. Empty if nothing
     * does.
     */
    public Optional<String> obstacle(Query query) {
        try {
            new SavedQueries(store).resolve(query);
            return Optional.empty();
        } catch (StoreException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Names a query, in place of the one that has the name. A query that asks for the set that it replaces keeps what that
     * set asked for.
     *
     * @throws StoreException with a sentence, if the name cannot be used
     */
    public void save(String name, Query query) throws StoreException {
        String tidy = tidy(name);
        String before = nameOf(tidy);
        Query kept = SavedQueries.mentions(query, tidy) ? new SavedQueries(store).resolve(query) : query;
        store.write(transaction -> {
            if (!before.equals(tidy)) {
                transaction.setting(PREFIX + before, null);
            }
            transaction.setting(PREFIX + tidy, kept.text());
            return tidy;
        });
    }

    /** Gives a set another name; a set that has it already is replaced. Does nothing if there is no such set. */
    public void rename(String from, String to) throws StoreException {
        String tidy = tidy(to);
        Optional<String> text = find(from);
        String before = nameOf(from);
        String replaced = nameOf(tidy);
        if (text.isPresent()) {
            store.write(transaction -> {
                transaction.setting(PREFIX + before, null);
                transaction.setting(PREFIX + replaced, null);
                transaction.setting(PREFIX + tidy, text.get());
                return tidy;
            });
        }
    }

    /** Forgets a set; its examples stay. Returns false if there is no such set. */
    public boolean delete(String name) throws StoreException {
        if (find(name).isEmpty()) {
            return false;
        }
        String known = nameOf(name);
        return store.write(transaction -> {
            transaction.setting(PREFIX + known, null);
            return true;
        });
    }

    /** The name as it is kept, or as given if it is not. */
    private String nameOf(String name) throws StoreException {
        return all().keySet().stream()
                .filter(each -> each.equalsIgnoreCase(name))
                .findFirst()
                .orElse(name);
    }

    private static String tidy(String name) throws StoreException {
        String tidy = name.strip();
        if (tidy.isEmpty() || tidy.length() > LONGEST || tidy.chars().anyMatch(Character::isISOControl)) {
            throw new StoreException("A set needs a name of 1 to " + LONGEST + " characters in one line.");
        }
        return tidy;
    }
}
