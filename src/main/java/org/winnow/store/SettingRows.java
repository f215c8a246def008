package org.winnow.store;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads settings. */
final class SettingRows implements Settings {
    private final Readers readers;

    SettingRows(Readers readers) {
        this.readers = readers;
    }

    @Override
    public Optional<String> get(String name) throws StoreException {
        return readers.read(
                session -> session.first("SELECT value FROM setting WHERE name = ?", row -> row.getString(1), name));
    }

    @Override
    public Map<String, String> startingWith(String prefix) throws StoreException {
        return readers.read(session -> {
            Map<String, String> found = new TreeMap<>();
            session.each(
                    "SELECT name, value FROM setting WHERE substr(name, 1, length(?1)) = ?1",
                    row -> {
                        // SQL measures a text up to its first NUL only
                        if (row.getString(1).startsWith(prefix)) {
                            found.put(row.getString(1), row.getString(2));
                        }
                    },
                    prefix);
            return found;
        });
    }
}
