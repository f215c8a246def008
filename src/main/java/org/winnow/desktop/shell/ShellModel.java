package org.winnow.desktop.shell;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.theme.Theme;
import org.winnow.desktop.theme.Zoom;

/**
 * The state of the window: what is shown, what the bars say, how it looks. Views and wiring set it, the shell shows it;
 * wiring also saves what should outlive the window. On the FX thread; needs no window.
 */
public final class ShellModel {
    private final StringProperty viewId = new SimpleStringProperty("");
    private final StringProperty projectName = new SimpleStringProperty("");
    private final StringProperty queryText = new SimpleStringProperty("");
    private final LongProperty currentCount = new SimpleLongProperty(-1);
    private final LongProperty totalCount = new SimpleLongProperty(-1);
    private final ObjectProperty<Saved> saved = new SimpleObjectProperty<>(Saved.NOTHING);
    private final StringProperty statusText = new SimpleStringProperty("");
    private final StringProperty banner = new SimpleStringProperty("");
    private final ObservableList<String> notes = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty leftVisible = new SimpleBooleanProperty(true);
    private final BooleanProperty rightVisible = new SimpleBooleanProperty(true);
    private final DoubleProperty leftWidth = new SimpleDoubleProperty(256);
    private final DoubleProperty rightWidth = new SimpleDoubleProperty(350);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final IntegerProperty zoom = new SimpleIntegerProperty(Zoom.NORMAL);
    private final BooleanProperty letters = new SimpleBooleanProperty(true);
    private final KeyWords keys = new KeyWords(letters);
    private final ObjectProperty<Overlay> overlay = new SimpleObjectProperty<>(Overlay.NONE);
    private final BooleanProperty leftDocked = new SimpleBooleanProperty(true);
    private final BooleanProperty rightDocked = new SimpleBooleanProperty(true);
    private final ObjectProperty<Region> drawer = new SimpleObjectProperty<>(Region.CENTRE);
    private final ObjectProperty<Region> focus = new SimpleObjectProperty<>(Region.CENTRE);

    /** What lies over the window. */
    public enum Overlay {
        /** Nothing. */
        NONE,
        /** The palette. */
        PALETTE,
        /** The keys that act now. */
        KEYS
    }

    /** The regions that F6 goes through. */
    public enum Region {
        /** The left panel. */
        LEFT,
        /** The query bar. */
        QUERY,
        /** The view. */
        CENTRE,
        /** The right panel. */
        RIGHT
    }

    /** What the dot at the lower left says. */
    public record Saved(State state, String words) {
        /** No project is open. */
        public static final Saved NOTHING = new Saved(State.NONE, "");

        /** The states of the dot. */
        public enum State {
            /** No project. */
            NONE,
            /** Everything is on the disk. */
            SAVED,
            /** A change is being written. */
            WRITING,
            /** A change could not be written. */
            FAILED
        }
    }

    /** The id of the view that is shown; setting it shows another. */
    public StringProperty viewId() {
        return viewId;
    }

    /** The project's file name; empty without one. */
    public StringProperty projectName() {
        return projectName;
    }

    /** The text of the query bar, as applied. */
    public StringProperty queryText() {
        return queryText;
    }

    /** How many examples the query matches; -1 while unknown. */
    public LongProperty currentCount() {
        return currentCount;
    }

    /** How many examples there are; -1 without a project. */
    public LongProperty totalCount() {
        return totalCount;
    }

    /** What the dot at the lower left says. */
    public ObjectProperty<Saved> saved() {
        return saved;
    }

    /** What the status bar says beside the dot: pace, selection. */
    public StringProperty statusText() {
        return statusText;
    }

    /** What stands across the window as long as it holds, such as why nothing can be changed; empty for nothing. */
    public StringProperty banner() {
        return banner;
    }

    /** What the status bar says at the right, each a few words. */
    public ObservableList<String> notes() {
        return notes;
    }

    /** What the toast says now; null for nothing. */
    public ReadOnlyObjectProperty<@Nullable Notice> notice() {
        return notice.getReadOnlyProperty();
    }

    /** Says something once. */
    public void say(Notice what) {
        notice.set(null); // the same sentence twice in a row is two notices
        notice.set(what);
    }

    /** Takes the toast away. */
    public void onNoticeOver() {
        notice.set(null);
    }

    /** Whether the left panel is shown where the window is wide enough. */
    public BooleanProperty leftVisible() {
        return leftVisible;
    }

    /** Whether the right panel is shown where the window is wide enough and the view has one. */
    public BooleanProperty rightVisible() {
        return rightVisible;
    }

    /** The width of the left panel in pixels at 100 %. */
    public DoubleProperty leftWidth() {
        return leftWidth;
    }

    /** The width of the right panel in pixels at 100 %. */
    public DoubleProperty rightWidth() {
        return rightWidth;
    }

    /** Light or dark. */
    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /** The zoom in percent, 50 to 300, see {@link Zoom}. */
    public IntegerProperty zoom() {
        return zoom;
    }

    /** The present keys of commands, for sentences that name them. */
    public KeyWords keys() {
        return keys;
    }

    /** Whether single letters are commands; people who dictate or are led astray by them turn it off. */
    public BooleanProperty letters() {
        return letters;
    }

    /** What lies over the window. */
    public ObjectProperty<Overlay> overlay() {
        return overlay;
    }

    /** Whether the window is wide enough to keep the left panel beside the view; the shell sets it. */
    public BooleanProperty leftDocked() {
        return leftDocked;
    }

    /** Whether the window is wide enough to keep the right panel beside the view; the shell sets it. */
    public BooleanProperty rightDocked() {
        return rightDocked;
    }

    /** Which undocked panel lies over the view: left or right, or centre for none. */
    public ObjectProperty<Region> drawer() {
        return drawer;
    }

    /** The region that has the focus; setting it moves the focus there. */
    public ObjectProperty<Region> focus() {
        return focus;
    }

    /** Shows or hides the left panel. */
    public void onToggleLeft() {
        toggle(Region.LEFT, leftDocked.get(), leftVisible);
    }

    /** Shows or hides the right panel. */
    public void onToggleRight() {
        toggle(Region.RIGHT, rightDocked.get(), rightVisible);
    }

    private void toggle(Region region, boolean docked, BooleanProperty visible) {
        if (docked) {
            visible.set(!visible.get());
        } else {
            drawer.set(drawer.get() == region ? Region.CENTRE : region);
        }
    }

    /** Moves the focus on by some regions, around the ends. */
    public void onMoveFocus(int by) {
        List<Region> reachable =
                Arrays.stream(Region.values()).filter(this::isShown).toList();
        int at = Math.max(0, reachable.indexOf(focus.get()));
        focus.set(reachable.get(Math.floorMod(at + by, reachable.size())));
    }

    /** True if the region can be seen now. */
    public boolean isShown(Region region) {
        return switch (region) {
            case LEFT -> leftDocked.get() ? leftVisible.get() : drawer.get() == Region.LEFT;
            case RIGHT -> rightDocked.get() ? rightVisible.get() : drawer.get() == Region.RIGHT;
            case QUERY, CENTRE -> true;
        };
    }
}
