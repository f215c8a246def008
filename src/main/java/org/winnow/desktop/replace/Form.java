package org.winnow.desktop.replace;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.winnow.edit.ReplaceText;
import org.winnow.edit.Search;
import org.winnow.edit.SearchException;
import org.winnow.edit.TextKind;

/**
 * What the user has asked for.
 *
 * @param search what to look for; may be empty or a mistake
 * @param replacement what to put in its place
 * @param keepCase true to give it the capitals of what it replaces
 * @param in which texts; may be empty
 */
public record Form(Search search, String replacement, boolean keepCase, Set<TextKind> in) {
    /** Nothing asked for, of the texts that training teaches. */
    public static final Form EMPTY =
            new Form(new Search("", false, false, false), "", false, EnumSet.of(TextKind.ASSISTANT));

    /** Copies the set. */
    public Form {
        in = in.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(in));
    }

    /** The form that asks for an edit. */
    static Form of(ReplaceText edit) {
        return new Form(edit.search(), edit.replacement(), edit.keepCase(), edit.in());
    }

    private Form searching(Search other) {
        return new Form(other, replacement, keepCase, in);
    }

    Form withFind(String find) {
        return searching(new Search(find, search.regex(), search.wholeWord(), search.caseSensitive()));
    }

    Form withRegex(boolean on) {
        return searching(new Search(search.find(), on, search.wholeWord(), search.caseSensitive()));
    }

    Form withWholeWord(boolean on) {
        return searching(new Search(search.find(), search.regex(), on, search.caseSensitive()));
    }

    Form withCaseSensitive(boolean on) {
        return searching(new Search(search.find(), search.regex(), search.wholeWord(), on));
    }

    Form withReplacement(String other) {
        return new Form(search, other, keepCase, in);
    }

    Form withKeepCase(boolean other) {
        return new Form(search, replacement, other, in);
    }

    /** With a kind of text added, or without it. */
    Form toggled(TextKind kind) {
        Set<TextKind> kinds = EnumSet.noneOf(TextKind.class);
        kinds.addAll(in);
        if (!kinds.remove(kind)) {
            kinds.add(kind);
        }
        return new Form(search, replacement, keepCase, kinds);
    }

    boolean isBlank() {
        return search.find().isEmpty();
    }

    /** The edit that it asks for. */
    ReplaceText edit() throws SearchException {
        search.check(replacement);
        return new ReplaceText(search, replacement, in, keepCase);
    }
}
