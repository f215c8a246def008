package org.winnow.desktop.editor;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.ActionBar;
import org.winnow.desktop.kit.KeyButton;
import org.winnow.desktop.words.Words;
import org.winnow.edit.Templates.Template;

/** Chooses what the form begins with, and keeps what it says as a template. */
final class TemplateBar {
    private final TemplatesModel model;
    private final Consumer<WriteModel.Draft> fill;
    private final ComboBox<Template> box = new ComboBox<>();
    private final KeyButton forget;
    private final ActionBar root;
    private final Subscriptions subscriptions = new Subscriptions();

    TemplateBar(TemplatesModel model, Supplier<WriteModel.Draft> now, Consumer<WriteModel.Draft> fill) {
        this.model = model;
        this.fill = fill;
        box.setId("write-template");
        box.setAccessibleText(Words.of("editor.template"));
        box.setPromptText(Words.of("editor.begin-with-a-template"));
        box.setPrefWidth(220);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Template template) {
                return template == null ? "" : template.name();
            }

            @Override
            public Template fromString(String name) {
                throw new UnsupportedOperationException("templates are chosen, not typed");
            }
        });
        box.valueProperty().subscribe(this::use);
        KeyButton keep = new KeyButton(Words.of("editor.keep-as-a-template"), () -> model.onKeep(now.get(), name()))
                .look("flat");
        keep.setId("write-template-keep");
        forget = new KeyButton(Words.of("editor.forget-this-template"), this::forget).look("flat");
        forget.setId("write-template-forget");
        forget.disableProperty().bind(box.valueProperty().isNull());
        root = new ActionBar(box, keep, forget);
    }

    Node root() {
        return root;
    }

    void shown() {
        subscriptions.on(model.all(), this::show);
        model.onShown();
    }

    void hidden() {
        subscriptions.close();
    }

    private String name() {
        Template chosen = box.getValue();
        return chosen == null ? "" : chosen.name();
    }

    private void show(List<Template> all) {
        Template chosen = box.getValue();
        if (!box.getItems().equals(all)) {
            box.getItems().setAll(all);
            box.setValue(chosen != null && all.contains(chosen) ? chosen : null);
        }
    }

    private void use(@Nullable Template template) {
        if (template != null) {
            fill.accept(new WriteModel.Draft(
                    template.system(), template.instruction(), template.response(), template.tags()));
        }
    }

    private void forget() {
        Template chosen = box.getValue();
        if (chosen != null) {
            model.onForget(chosen);
        }
    }
}
