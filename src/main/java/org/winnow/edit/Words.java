package org.winnow.edit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.winnow.model.Alternative;
import org.winnow.model.Role;
import org.winnow.store.Field;

/** The words that files use for values that have no word of their own. */
final class Words {
    private Words() {}

    static String of(Target.Place place) {
        return place.name().toLowerCase(Locale.ROOT);
    }

    static Optional<Target.Place> place(String word) {
        return Stream.of(Target.Place.values())
                .filter(each -> of(each).equals(word))
                .findFirst();
    }

    static String of(Field part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    static Optional<Field> part(String word) {
        return SetPart.PARTS.stream().filter(each -> of(each).equals(word)).findFirst();
    }

    static Optional<Alternative.Kind> alternative(String word) {
        return Stream.of(Alternative.Kind.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
    }

    static Optional<Role> role(String word) {
        return Stream.of(Role.values()).filter(each -> each.word().equals(word)).findFirst();
    }

    static List<String> roles() {
        return Stream.of(Role.values()).map(Role::word).toList();
    }
}
