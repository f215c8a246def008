package org.winnow.desktop.editor;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.winnow.desktop.dialogs.Dialogs;
import org.winnow.desktop.words.Words;
import org.winnow.edit.Templates;
import org.winnow.edit.Templates.Template;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.store.Store;

/** The templates of the project. On the FX thread; reads and writes in the background. */
public final class TemplatesModel {
    private final Templates templates;
    private final JobRunner edits;
    private final Dialogs dialogs;
    private final ReadOnlyObjectWrapper<List<Template>> all = new ReadOnlyObjectWrapper<>(List.of());

    /** Knows of none before {@link #onShown}. */
    public TemplatesModel(Store store, JobRunner edits, Dialogs dialogs) {
        this.templates = new Templates(store);
        this.edits = edits;
        this.dialogs = dialogs;
    }

    /** All of them. */
    public ReadOnlyObjectProperty<List<Template>> all() {
        return all.getReadOnlyProperty();
    }

    /** Reads them. */
    public void onShown() {
        edits.submit(Words.of("editor.reading-templates"), progress -> templates.all(), Outcome.then(all::set));
    }

    /** Asks for a name and keeps what was typed under it. */
    public void onKeep(WriteModel.Draft draft, String suggested) {
        dialogs.askText(Words.of("editor.keep-this-as-a-template"), Words.of("editor.name"), suggested)
                .ifPresent(name -> {
                    Template template =
                            new Template(name, draft.system(), draft.instruction(), draft.response(), draft.tags());
                    edits.submit(
                            Words.of("editor.keeping-a-template"),
                            progress -> {
                                templates.keep(template);
                                return templates.all();
                            },
                            Outcome.then(all::set));
                });
    }

    /** Forgets one. */
    public void onForget(Template template) {
        edits.submit(
                Words.of("editor.forgetting-a-template"),
                progress -> {
                    templates.forget(template.name());
                    return templates.all();
                },
                Outcome.then(all::set));
    }

    /** Asks for the sentence with which counter-examples refuse to answer. */
    public void onRefusal() {
        edits.submit(Words.of("editor.reading-the-refusal"), progress -> templates.refusal(), Outcome.then(now -> {
            Optional<String> said = dialogs.askText(
                    Words.of("editor.refusal-of-counter-examples"),
                    Words.of("editor.question-stands-for-the-question"),
                    now);
            said.ifPresent(text -> edits.submit(
                    Words.of("editor.keeping-the-refusal"),
                    progress -> {
                        templates.setRefusal(text);
                        return text;
                    },
                    Outcome.then(kept -> {})));
        }));
    }
}
