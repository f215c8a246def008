package org.winnow.desktop.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.words.Words;

/**
 * A rating in stars. Pressing a star gives so many; pressing the last of those that are given takes them away. Style class
 * {@code stars}; a star that is given has the class {@code given}.
 */
public final class Stars extends HBox {
    private final List<Button> stars = new ArrayList<>();
    private int given;

    /**
     * Stars of which none is given.
     *
     * @param best how many there are
     * @param rate told of a press; null for none
     */
    public Stars(int best, Consumer<@Nullable Integer> rate) {
        getStyleClass().add("stars");
        setAccessibleRole(AccessibleRole.PARENT);
        for (int i = 1; i <= best; i++) {
            int number = i;
            Button star = new Button("★");
            star.getStyleClass().setAll("star");
            star.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
            star.setAccessibleText(Words.of("kit.rate-of", number, best));
            star.setOnAction(event -> rate.accept(given == number ? null : (Integer) number));
            stars.add(star);
        }
        getChildren().setAll(stars);
    }

    /** Shows so many as given; null or 0 for none. */
    public void show(@Nullable Integer rating) {
        given = rating == null ? 0 : rating;
        for (int i = 0; i < stars.size(); i++) {
            Styles.toggle(stars.get(i), "given", i < given);
            stars.get(i).setAccessibleRoleDescription(i < given ? Words.of("kit.given") : Words.of("kit.not-given"));
        }
        setAccessibleText(given == 0 ? Words.of("kit.not-rated") : Words.of("kit.rated-of", given, stars.size()));
    }
}
