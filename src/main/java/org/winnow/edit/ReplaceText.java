package org.winnow.edit;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.winnow.model.Example;
import org.winnow.model.Role;
import org.winnow.store.Field;

/**
 * Replaces words wherever they stand in some texts.
 *
 * @param search what to look for; can be understood
 * @param replacement what to put in its place, see {@link Search#check}
 * @param in which texts
 * @param keepCase true to give it the capitals of what it replaces
 */
public record ReplaceText(Search search, String replacement, Set<TextKind> in, boolean keepCase) implements Edit.Each {
    /** Copies the set; refuses nothing to look for, nowhere to look and what cannot be understood. */
    public ReplaceText {
        in = Replacing.places(search, replacement, in);
    }

    /** Literal texts in the messages of some speakers. */
    public ReplaceText(String find, String replacement, Set<Role> roles, boolean wholeWord, boolean caseSensitive) {
        this(Search.literal(find, wholeWord, caseSensitive), replacement, Replacing.of(roles), false);
    }

    @Override
    public List<Field> fields() {
        return Replacing.fields(in);
    }

    @Override
    public String title(int count) {
        return "Replaced \"" + Titles.shortened(search.find()) + "\" by \"" + Titles.shortened(replacement) + "\" in "
                + Titles.examples(count);
    }

    @Override
    public UnaryOperator<Example> effect() {
        return new Replacing(this)::on;
    }
}
