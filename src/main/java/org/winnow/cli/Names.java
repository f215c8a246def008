package org.winnow.cli;

import org.winnow.store.Store;

/** What a project calls itself and whoever works on it. */
final class Names {
    private Names() {}

    /** The name of a project: its file without the ending. */
    static String project(Store store) {
        String file = String.valueOf(store.file().getFileName());
        return file.endsWith(".winnow") ? file.substring(0, file.length() - ".winnow".length()) : file;
    }

    /** Whoever is logged in. */
    static String person() {
        return System.getProperty("user.name", "unknown");
    }
}
