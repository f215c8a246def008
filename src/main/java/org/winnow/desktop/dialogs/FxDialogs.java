package org.winnow.desktop.dialogs;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.fx.FxThread;
import org.winnow.desktop.kit.KeyButton;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.WritingArea;
import org.winnow.desktop.theme.Appearance;
import org.winnow.desktop.words.Words;

/** The real dialogs: the system's file choosers, and small windows dressed as ours. */
public final class FxDialogs implements Dialogs {
    private final Supplier<Window> owner;
    private final Appearance appearance;
    private @Nullable File lastFolder;

    /** Dialogs over this window. */
    public FxDialogs(Supplier<Window> owner, Appearance appearance) {
        this.owner = owner;
        this.appearance = appearance;
    }

    @Override
    public List<Path> chooseOpenFiles(String title, List<FileKind> kinds) {
        List<File> files = chooser(title, kinds).showOpenMultipleDialog(owner.get());
        if (files == null || files.isEmpty()) {
            return List.of();
        }
        lastFolder = files.get(0).getParentFile();
        return files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> chooseSaveFile(String title, String suggestedName, List<FileKind> kinds) {
        FileChooser chooser = chooser(title, kinds);
        chooser.setInitialFileName(suggestedName);
        return remembered(chooser.showSaveDialog(owner.get()));
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        if (lastFolder != null && lastFolder.isDirectory()) {
            chooser.setInitialDirectory(lastFolder);
        }
        return remembered(chooser.showDialog(owner.get()));
    }

    private Optional<Path> remembered(@Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        lastFolder = file.isDirectory() ? file : file.getParentFile();
        return Optional.of(file.toPath());
    }

    private FileChooser chooser(String title, List<FileKind> kinds) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        for (FileKind kind : kinds) {
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind.name(), kind.patterns()));
        }
        if (lastFolder != null && lastFolder.isDirectory()) {
            chooser.setInitialDirectory(lastFolder);
        }
        return chooser;
    }

    @Override
    public boolean confirm(Question question) {
        ButtonType yes = new ButtonType(question.verb(), ButtonData.OK_DONE);
        Dialog<ButtonType> dialog = dialog(question.title(), words(question.sentence()));
        dialog.getDialogPane().getButtonTypes().addAll(yes, ButtonType.CANCEL);
        Styles.with(dialog.getDialogPane().lookupButton(yes), "bad-emphasis").setId("dialog-yes");
        return dialog.showAndWait().filter(yes::equals).isPresent();
    }

    @Override
    public Optional<String> askText(String title, String label, String first) {
        TextField field = new TextField(first);
        field.setId("dialog-text");
        Label name = new Label(label);
        name.setLabelFor(field);
        Dialog<ButtonType> dialog = dialog(title, name, field);
        dialog.getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        dialog.getDialogPane()
                .lookupButton(ButtonType.OK)
                .disableProperty()
                .bind(field.textProperty().map(String::isBlank));
        dialog.setOnShown(event -> FxThread.later(field::requestFocus));
        return dialog.showAndWait().filter(ButtonType.OK::equals).map(ok -> field.getText());
    }

    @Override
    public Optional<List<String>> askTags(String title, TagChoice choice) {
        TagPicker picker = new TagPicker(choice);
        Dialog<ButtonType> dialog = dialog(title, picker);
        dialog.getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        finishByKey(dialog);
        dialog.setOnShown(event -> FxThread.later(picker.field()::requestFocus));
        return dialog.showAndWait().filter(ButtonType.OK::equals).map(ok -> choice.chosen());
    }

    @Override
    public Optional<List<String>> askLines(String title, String label, List<String> first) {
        TextArea area = new WritingArea(label); // Tab moves on in it
        area.setText(String.join("\n", first));
        area.setId("dialog-lines");
        area.setPrefRowCount(10);
        Label name = new Label(label);
        name.setWrapText(true);
        name.setLabelFor(area);
        Dialog<ButtonType> dialog = dialog(title, name, area);
        dialog.getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        finishByKey(dialog);
        dialog.setOnShown(event -> FxThread.later(area::requestFocus));
        return dialog.showAndWait()
                .filter(ButtonType.OK::equals)
                .map(ok -> area.getText().lines().toList());
    }

    @Override
    public void error(String sentence, String code, String detail) {
        TextArea area = new TextArea(detail);
        area.setEditable(false);
        area.setPrefRowCount(6);
        area.setAccessibleText(Words.of("dialogs.details"));
        KeyButton copy =
                new KeyButton(Words.of("dialogs.copy-details"), () -> copy(sentence + "\n" + code + "\n\n" + detail));
        Dialog<ButtonType> dialog = dialog(
                Words.of("dialogs.that-did-not-work"),
                words(sentence),
                Styles.with(new Label(Words.of("dialogs.error-code", code)), "secondary"));
        if (!detail.isEmpty()) {
            VBox details = Styles.with(new VBox(area, copy), "dialog-details");
            dialog.getDialogPane().setExpandableContent(details);
        }
        dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        dialog.showAndWait();
    }

    /** Ctrl+Enter is done, wherever the focus is. */
    private static void finishByKey(Dialog<ButtonType> dialog) {
        dialog.getDialogPane().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                dialog.setResult(ButtonType.OK);
                event.consume();
            }
        });
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static Label words(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        return label;
    }

    private Dialog<ButtonType> dialog(String title, Node... content) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner.get());
        dialog.setTitle(title);
        dialog.setHeaderText(title);
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(Styles.with(new VBox(content), "dialog-body"));
        Scene scene = dialog.getDialogPane().getScene();
        appearance.dress(scene);
        dialog.setOnHidden(event -> appearance.forget(scene));
        return dialog;
    }
}
