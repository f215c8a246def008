package org.winnow.desktop.shell;

import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.fx.JobsModel;
import org.winnow.desktop.kit.KeyButton;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.Toast;
import org.winnow.desktop.theme.ZoomPane;

/**
 * The window around the views. It shows the view that the model names, builds each on its first showing, and knows nothing
 * of what they do. On the FX thread; lives as long as the window.
 */
public final class ShellView {
    private final ShellModel model;
    private final CommandRegistry commands;
    private final Map<String, ViewSlot> slots = new HashMap<>();
    private final Map<String, View> views = new HashMap<>();
    private final ShellParts parts;
    private final Panels panels;
    private final QueryRow queryRow;
    private final PaletteModel paletteModel;
    private final StackPane layers = new StackPane();
    private final ZoomPane root = new ZoomPane(layers);
    private @Nullable View current;

    /**
     * The window's content.
     *
     * @param slots the views, in the order of the switch
     * @throws IllegalArgumentException if the registry lacks a command named in the parts
     */
    public ShellView(
            ShellModel model, JobsModel jobs, CommandRegistry commands, List<ViewSlot> slots, ShellParts parts) {
        this.model = model;
        this.commands = commands;
        this.parts = parts;
        slots.forEach(slot -> this.slots.put(slot.id(), slot));
        queryRow = new QueryRow(model, parts.queryBar(), slots);
        panels = new Panels(model, parts.left(), queryRow);
        paletteModel = new PaletteModel(this::validNow, parts.palette(), this::closeOverlay);
        BorderPane frame = new BorderPane();
        frame.getStyleClass().add("shell");
        frame.setTop(new VBox(new TopBar(model, commands, parts.buttons()), new Banner(model)));
        frame.setCenter(panels);
        frame.setBottom(new StatusBar(model, jobs));
        layers.getChildren().addAll(frame, toast(), paletteSheet(), helpSheet());
        model.letters().subscribe(on -> Styles.toggle(layers, "letters-off", !on));
        model.viewId().subscribe(this::showView);
        model.focus().subscribe(this::focusRegion);
    }

    /** The root of the scene. */
    public ZoomPane root() {
        return root;
    }

    /** Listens to the keys and drops of the window's scene, whose root is {@link #root}. */
    public void attach(Scene scene) {
        new KeyDispatcher(
                        parts.delay(),
                        () -> model.overlay().get() == ShellModel.Overlay.NONE ? validNow() : List.of(),
                        () -> model.letters().get(),
                        this::focusView)
                .attach(scene);
        scene.focusOwnerProperty().subscribe(this::onFocus);
        scene.addEventHandler(DragEvent.DRAG_OVER, ShellView::onDragOver);
        scene.addEventHandler(DragEvent.DRAG_DROPPED, this::onDropped);
        root.applyCss(); // before its skin exists, the view is not in the scene and cannot take the focus
        focusView();
        // a view that waits for its rows, or for its own skins, takes the focus as soon as it can
        scene.addPostLayoutPulseListener(() -> {
            if (current != null && scene.getFocusOwner() == panels.centre()) {
                current.focus();
            }
        });
    }

    private List<Command> validNow() {
        return commands.validIn(model.viewId().get());
    }

    private void closeOverlay() {
        model.overlay().set(ShellModel.Overlay.NONE);
    }

    private Node toast() {
        Toast toast = new Toast(parts.delay());
        toast.setId("shell-toast");
        StackPane.setAlignment(toast, Pos.BOTTOM_CENTER);
        Styles.with(toast, "shell-toast");
        model.notice().subscribe(notice -> {
            if (notice != null) {
                toast.show(notice.sentence(), notice.verb(), notice.undo().orElse(null));
            } else {
                toast.hide();
            }
        });
        toast.onOver(model::onNoticeOver);
        return toast;
    }

    private Node paletteSheet() {
        Palette palette = new Palette(paletteModel);
        Sheet sheet = new Sheet(palette, Pos.TOP_CENTER, this::closeOverlay);
        model.overlay().subscribe(overlay -> {
            if (overlay == ShellModel.Overlay.PALETTE) {
                paletteModel.onOpen();
            }
            sheet.show(overlay == ShellModel.Overlay.PALETTE, palette.field());
        });
        return sheet;
    }

    private Node helpSheet() {
        KeyHelp help = new KeyHelp();
        Sheet sheet = new Sheet(help, Pos.CENTER, this::closeOverlay);
        model.overlay().subscribe(overlay -> {
            if (overlay == ShellModel.Overlay.KEYS) {
                help.show(validNow());
            }
            sheet.show(overlay == ShellModel.Overlay.KEYS, help);
        });
        return sheet;
    }

    private void showView(String id) {
        ViewSlot slot = slots.get(id);
        if (slot == null) {
            return;
        }
        if (current != null) {
            current.hidden();
        }
        boolean built = !views.containsKey(id);
        View view = views.computeIfAbsent(id, missing -> slot.factory().get());
        current = view;
        Node right = view.right().orElseGet(Panels.NoPanel::new);
        boolean alone = slot.place() == ViewSlot.Place.ALONE;
        panels.show(view.root(), right, alone);
        if (built) {
            showKeys(view.root(), commands.validIn(id));
        }
        panels.centre().setAccessibleText(slot.title());
        view.shown();
        focusView();
    }

    /** A button of a view whose id is that of a command, with dashes, shows that command's keys. */
    private void showKeys(Node node, List<Command> valid) {
        if (node instanceof KeyButton button && !(node instanceof CommandButton) && button.getId() != null) {
            valid.stream()
                    .filter(command -> command.id().replace('.', '-').equals(button.getId()))
                    .forEach(command -> CommandButton.follow(button, command));
        } else if (node instanceof ScrollPane pane && pane.getContent() != null) {
            showKeys(pane.getContent(), valid);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> showKeys(child, valid));
        }
    }

    private void focusView() {
        if (current != null && root.getScene() != null) {
            current.focus();
            if (!isWithin(root.getScene().getFocusOwner(), panels.centre())) {
                panels.centre().requestFocus();
            }
        }
    }

    private void onFocus(@Nullable Node owner) {
        for (ShellModel.Region region : ShellModel.Region.values()) {
            if (owner != null && isWithin(owner, place(region))) {
                model.focus().set(region);
                return;
            }
        }
    }

    private Region place(ShellModel.Region region) {
        return switch (region) {
            case LEFT -> panels.left();
            case QUERY -> queryRow;
            case CENTRE -> panels.centre();
            case RIGHT -> panels.right();
        };
    }

    private void focusRegion(ShellModel.Region region) {
        Scene scene = root.getScene();
        if (scene == null || (scene.getFocusOwner() != null && isWithin(scene.getFocusOwner(), place(region)))) {
            return;
        }
        if (region == ShellModel.Region.CENTRE) {
            focusView();
        } else {
            focusFirst(place(region));
        }
    }

    private static boolean isWithin(@Nullable Node node, Node ancestor) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    private static boolean focusFirst(Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (child.isFocusTraversable()) {
                child.requestFocus();
                return true;
            }
            if (child instanceof Parent inner && focusFirst(inner)) {
                return true;
            }
        }
        return false;
    }

    private static void onDragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void onDropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            parts.onFiles()
                    .accept(event.getDragboard().getFiles().stream()
                            .map(File::toPath)
                            .toList());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
