package org.winnow.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.session.EditsModel;
import org.winnow.desktop.words.Words;
import org.winnow.edit.Edit;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Provenance;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.model.Status;
import org.winnow.query.Selection;

/** An example that is being written by hand. On the FX thread. */
public final class WriteModel {
    private final EditsModel edits;
    private final ReadOnlyIntegerWrapper written = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Draft> begun = new ReadOnlyObjectWrapper<>();

    /** A model that has written nothing yet. */
    public WriteModel(EditsModel edits) {
        this.edits = edits;
    }

    /** How many examples were written in this sitting. */
    public ReadOnlyIntegerProperty written() {
        return written.getReadOnlyProperty();
    }

    /** What is missing, as a sentence; empty if nothing is. */
    public ReadOnlyStringProperty missing() {
        return missing.getReadOnlyProperty();
    }

    /** What the form shall begin with; null for nothing new. */
    public ReadOnlyObjectProperty<@Nullable Draft> begun() {
        return begun.getReadOnlyProperty();
    }

    /** Begins with these texts. */
    public void onBegin(Draft with) {
        begun.set(null); // the same ones twice in a row are asked for twice
        begun.set(with);
    }

    /** Begins with all that an example says but its question. */
    public void onAgain(Example like) {
        onBegin(new Draft(like.content().system(), "", like.response(), String.join(", ", like.tags())));
    }

    /**
     * Adds the example to the project, accepted: whoever writes one by hand means it.
     *
     * @return false if something is missing; nothing was added then
     */
    public boolean onAdd(Draft draft) {
        if (draft.instruction().isBlank() || draft.response().isBlank()) {
            missing.set(
                    draft.instruction().isBlank()
                            ? Words.of("editor.write-the-instruction-first")
                            : Words.of("editor.write-the-response-first"));
            return false;
        }
        missing.set("");
        List<Message> messages = new ArrayList<>();
        if (!draft.system().isBlank()) {
            messages.add(Message.of(Role.SYSTEM, draft.system()));
        }
        messages.add(Message.of(Role.USER, draft.instruction()));
        messages.add(Message.of(Role.ASSISTANT, draft.response()));
        Review review = Review.NEW
                .withStatus(Status.ACCEPTED, null)
                .withTags(List.of(draft.tags().split(",", -1)));
        Example example = new Example("", Content.of(messages), review, Provenance.HAND_WRITTEN);
        edits.perform(new Edit.Add(example), Selection.all());
        written.set(written.get() + 1);
        return true;
    }

    /**
     * What was typed.
     *
     * @param system standing instructions; may be empty
     * @param instruction what is asked
     * @param response the answer
     * @param tags separated by commas
     */
    public record Draft(String system, String instruction, String response, String tags) {}
}
