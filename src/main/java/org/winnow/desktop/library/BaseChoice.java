package org.winnow.desktop.library;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.session.Bases;
import org.winnow.desktop.session.Bases.Base;
import org.winnow.desktop.words.Words;

/** The box in which is chosen what the texts of an example are compared with. */
public final class BaseChoice {
    private final Bases bases;
    private final ComboBox<Base> box = new ComboBox<>();
    private boolean showing;

    /** A box that follows once it is {@link #shown}. */
    public BaseChoice(Bases bases, String id) {
        this.bases = bases;
        box.setId(id);
        box.setAccessibleText(Words.of("library.compare-with"));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Base each) {
                return each == null ? "" : each.title();
            }

            @Override
            public Base fromString(String text) {
                throw new UnsupportedOperationException("what to compare with is chosen, not typed");
            }
        });
        box.valueProperty().subscribe(value -> {
            if (value != null && !showing) {
                bases.chosen().set(value);
            }
        });
    }

    /** The box. */
    public ComboBox<Base> box() {
        return box;
    }

    /** Follows from now on, until the subscriptions are closed. */
    public void shown(Subscriptions open) {
        open.onAny(this::offer, bases.choices(), bases.chosen());
    }

    private void offer() {
        List<Base> choices = bases.choices().get();
        showing = true;
        if (!box.getItems().equals(choices)) {
            box.getItems().setAll(choices);
        }
        box.setValue(bases.chosen().get());
        showing = false;
    }
}
