package org.winnow.desktop.spelling;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.winnow.store.Columns;
import org.winnow.store.Dimension;
import org.winnow.store.Store;
import org.winnow.text.Languages;

/** What a project knows of spelling: the languages of its examples, the words of its tags. Asks its columns, never the disk. */
public final class ProjectSpelling implements SpellingModel.Project {
    private final Store store;

    /** Of this project. */
    public ProjectSpelling(Store store) {
        this.store = store;
    }

    @Override
    public String language(int key) {
        Columns columns = store.columns();
        int code = key > 0 && key < columns.size() ? columns.code(Dimension.LANGUAGE, key) : -1;
        String own = code < 0 ? "" : columns.values(Dimension.LANGUAGE).get(code);
        return own.isEmpty() || own.equals(Languages.UNDETERMINED) ? ofMost(columns) : own;
    }

    private static String ofMost(Columns columns) {
        int[] counts = columns.count(Dimension.LANGUAGE, columns.live());
        String most = "";
        int best = 0;
        for (int i = 0; i < counts.length; i++) {
            String language = columns.values(Dimension.LANGUAGE).get(i);
            if (counts[i] > best && !language.equals(Languages.UNDETERMINED)) {
                best = counts[i];
                most = language;
            }
        }
        return most;
    }

    @Override
    public Set<String> words() {
        Set<String> words = new HashSet<>();
        for (String tag : store.columns().values(Dimension.TAG)) {
            words.addAll(org.winnow.text.Words.of(tag.toLowerCase(Locale.ROOT)));
        }
        return words;
    }
}
