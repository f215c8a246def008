package org.winnow.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The rules of tags: a tag is a path of names joined by {@code /}, such as {@code billing/refund}. Tags are plain
 * strings; lists of them are sorted and without repeats.
 */
public final class Tags {
    /** White space of every script, the no-break space included: two tags that look alike are one tag. */
    private static final Pattern WHITE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private Tags() {}

    /**
     * The tag as it is stored: white space around each name removed, empty names dropped, runs of white space made one
     * space. Case is kept.
     *
     * @return the empty string if nothing is left
     */
    public static String tidy(String tag) {
        if (isTidy(tag)) {
            return tag;
        }
        List<String> names = new ArrayList<>();
        for (String name : tag.split("/", -1)) {
            String tidy = WHITE.matcher(name).replaceAll(" ").strip();
            if (!tidy.isEmpty()) {
                names.add(tidy);
            }
        }
        return String.join("/", names);
    }

    /** True for most tags, at a glance: plain letters and signs, single spaces and slashes between them. */
    private static boolean isTidy(String tag) {
        boolean mayBreak = false;
        for (int i = 0; i < tag.length(); i++) {
            char unit = tag.charAt(i);
            boolean breaks = unit == ' ' || unit == '/';
            if (unit < ' ' || unit > '~' || (breaks && !mayBreak)) {
                return false;
            }
            mayBreak = !breaks;
        }
        return mayBreak;
    }

    /** Tidied, sorted by code unit, without repeats and without empty ones. */
    public static List<String> tidy(Collection<String> tags) {
        if (tags.isEmpty()) {
            return List.of();
        }
        TreeSet<String> sorted = new TreeSet<>();
        for (String tag : tags) {
            String tidy = tidy(tag);
            if (!tidy.isEmpty()) {
                sorted.add(tidy);
            }
        }
        return List.copyOf(sorted);
    }

    /** True if {@code tag} is {@code ancestor} or lies below it. */
    public static boolean isWithin(String tag, String ancestor) {
        return tag.equals(ancestor) || tag.startsWith(ancestor + "/");
    }
}
