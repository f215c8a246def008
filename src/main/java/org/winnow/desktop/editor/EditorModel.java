package org.winnow.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.session.CurrentExampleModel;
import org.winnow.desktop.session.CurrentExampleModel.Shown;
import org.winnow.desktop.session.DraftsModel;
import org.winnow.desktop.session.EditsModel;
import org.winnow.edit.Edit;
import org.winnow.edit.ReplaceSystem;
import org.winnow.edit.SetPart;
import org.winnow.edit.Turns;
import org.winnow.model.Alternative;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Passage;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;
import org.winnow.model.Role;
import org.winnow.query.Selection;
import org.winnow.store.Field;
import org.winnow.store.HistoryLog.Step;

/**
 * The example in hand, to be written in full. What is asked for is seen at once and saved behind it, each as one step. On the
 * FX thread.
 */
public final class EditorModel {
    private final CurrentExampleModel current;
    private final EditsModel edits;
    private final DraftsModel drafts;
    private final SharedSystem shared;
    private final ReadOnlyObjectWrapper<@Nullable Example> example = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Block>> blocks = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper onTurn = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper onAlternative = new ReadOnlyBooleanWrapper();
    private int key = CurrentExampleModel.NONE;
    private int underway;

    /** Follows the example in hand from now on. */
    public EditorModel(CurrentExampleModel current, EditsModel edits, DraftsModel drafts, SharedSystem shared) {
        this.shared = shared;
        this.current = current;
        this.edits = edits;
        this.drafts = drafts;
        current.shown().subscribe(this::show);
    }

    /** The example as it is, with all that was asked for; null while there is none in hand. */
    public ReadOnlyObjectProperty<@Nullable Example> example() {
        return example.getReadOnlyProperty();
    }

    /** Its blocks in their order. */
    public ReadOnlyObjectProperty<List<Block>> blocks() {
        return blocks.getReadOnlyProperty();
    }

    /** The index of the block that keys act upon. */
    public ReadOnlyIntegerProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** True while that is a turn. */
    public ReadOnlyBooleanProperty onTurn() {
        return onTurn.getReadOnlyProperty();
    }

    /** True while that is another answer. */
    public ReadOnlyBooleanProperty onAlternative() {
        return onAlternative.getReadOnlyProperty();
    }

    /** The block that keys act upon; none while there is no example. */
    public Optional<Block> block() {
        int at = chosen.get();
        return at >= 0 && at < blocks.get().size() ? Optional.of(blocks.get().get(at)) : Optional.empty();
    }

    /** The key of the example; {@link CurrentExampleModel#NONE} for none. */
    public int key() {
        return key;
    }

    private void show(@Nullable Shown shown) {
        if (shown == null) {
            key = CurrentExampleModel.NONE;
            set(null);
            return;
        }
        boolean other = shown.key() != key;
        if (other) {
            key = shown.key();
            underway = 0;
            set(shown.example());
            choose(firstWorthWriting(shown.example().content()));
        } else if (underway == 0) {
            set(shown.example());
        }
    }

    private static int firstWorthWriting(Content content) {
        return Math.max(0, content.responseIndex());
    }

    private void set(@Nullable Example next) {
        if (java.util.Objects.equals(next, example.get())) {
            return;
        }
        List<Block> cut = next == null ? List.of() : Blocks.of(next);
        example.set(next);
        blocks.set(cut);
        choose(Math.min(chosen.get(), cut.size() - 1));
    }

    /** Acts upon another block from now on. */
    public void onChoose(int block) {
        choose(block);
    }

    private void choose(int block) {
        chosen.set(Math.max(0, block));
        Block.Kind kind = block().map(Block::kind).orElse(null);
        onTurn.set(kind == Block.Kind.TURN);
        onAlternative.set(kind == Block.Kind.ALTERNATIVE);
        shared.onText(block().filter(Block::isSystem).map(Block::text).orElse(""));
    }

    /** Goes on to the next block, or back. */
    public void onMoveOn(int by) {
        choose(Math.max(0, Math.min(blocks.get().size() - 1, chosen.get() + by)));
    }

    /** A key was pressed in a block. */
    public void onTyped(Block block, String text, String base) {
        Example now = example.get();
        if (now != null) {
            drafts.onTyped(now.id(), block.draft(), text, base);
        }
    }

    /**
     * A block shall say this.
     *
     * @return why it cannot, as a sentence; the draft is kept then
     */
    public Optional<String> onText(Block block, String text) {
        Example now = example.get();
        if (now == null) {
            return Optional.empty();
        }
        if (block.isSystem() && shared.everywhere().get() && !block.text().isEmpty()) {
            onSharedText(now, block, text);
            return Optional.empty();
        }
        Edit edit;
        try {
            edit = Blocks.edit(now, block, text);
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        String id = now.id();
        drafts.onHandedOver(id, block.draft());
        boolean dropsItself = edit instanceof Edit.SetText || edit instanceof Edit.SetNote;
        perform(edit, step -> {
            if (!dropsItself) {
                drafts.onSaved(id, block.draft());
            }
        });
        return Optional.empty();
    }

    private void onSharedText(Example now, Block block, String text) {
        ReplaceSystem edit = new ReplaceSystem(block.text(), text);
        set(edit.effect().apply(now));
        drafts.onHandedOver(now.id(), block.draft());
        perform(edit, Selection.all(), step -> drafts.onSaved(now.id(), block.draft()));
    }

    /** What is known of examples with the same system text. */
    public SharedSystem shared() {
        return shared;
    }

    /** Does an edit to the example. */
    public void perform(Edit edit) {
        perform(edit, step -> {});
    }

    private void perform(Edit edit, Consumer<Optional<Step>> then) {
        Example now = example.get();
        if (now == null) {
            return;
        }
        if (edit instanceof Edit.Each each) {
            set(each.effect().apply(now));
        }
        perform(edit, Selection.Keys.of(key), then);
    }

    private void perform(Edit edit, Selection where, Consumer<Optional<Step>> then) {
        int of = key;
        underway++;
        edits.perform(edit, where, step -> {
            then.accept(step);
            if (of == key && underway > 0 && --underway == 0) {
                current.refresh();
            }
        });
    }

    private void turns(UnaryOperator<List<Message>> change) {
        Example now = example.get();
        if (now != null) {
            List<Message> after = change.apply(now.messages());
            if (!after.equals(now.messages())) {
                perform(new Edit.SetMessages(after));
            }
        }
    }

    private void chosenTurn(java.util.function.IntFunction<UnaryOperator<List<Message>>> change) {
        block().filter(block -> block.kind() == Block.Kind.TURN).ifPresent(block -> turns(change.apply(block.index())));
    }

    /** Moves the turn up (less than 0) or down. */
    public void onMove(int by) {
        Example before = example.get();
        chosenTurn(index -> turns -> Turns.moved(turns, index, by));
        if (before != null && !before.equals(example.get())) {
            onMoveOn(by);
        }
    }

    /** Joins the turn with the next. */
    public void onMerge() {
        chosenTurn(index -> turns -> Turns.merged(turns, index));
    }

    /** Cuts a turn in two at a place of its text. */
    public void onSplit(Block turn, int at) {
        turns(turns -> Turns.split(turns, turn.index(), at));
    }

    /** Adds a turn behind this one, by the other side; or one more answer or passage, where one of those is chosen. */
    public void onAdd() {
        Block.Kind kind = block().map(Block::kind).orElse(Block.Kind.TURN);
        switch (kind) {
            case ALTERNATIVE -> onAddAlternative();
            case PASSAGE -> onAddPassage();
            default -> onAddTurn();
        }
    }

    private void onAddTurn() {
        Example now = example.get();
        if (now == null) {
            return;
        }
        int at = block().filter(block -> block.kind() == Block.Kind.TURN)
                .map(block -> block.index() + 1)
                .orElse(now.messages().size());
        boolean answers = at > 0 && now.messages().get(at - 1).role() == Role.USER;
        turns(turns -> Turns.added(turns, at, answers ? Role.ASSISTANT : Role.USER));
        choose(at);
    }

    /** Adds another answer, empty, judged as the worse one. */
    public void onAddAlternative() {
        alternatives(all -> all.add(Alternative.of(Alternative.Kind.REJECTED, "")));
        chooseLast(Block.Kind.ALTERNATIVE);
    }

    /** Adds a passage, empty. */
    public void onAddPassage() {
        passages(all -> all.add(new Retrieved(new Passage("", null, null, null, RawJson.EMPTY_OBJECT), null)));
        chooseLast(Block.Kind.PASSAGE);
    }

    private void chooseLast(Block.Kind kind) {
        for (int i = blocks.get().size() - 1; i >= 0; i--) {
            if (blocks.get().get(i).kind() == kind) {
                choose(i);
                return;
            }
        }
    }

    /** Deletes the turn, the answer or the passage. */
    public void onDelete() {
        block().ifPresent(block -> {
            switch (block.kind()) {
                case TURN -> turns(turns -> Turns.deleted(turns, block.index()));
                case ALTERNATIVE -> alternatives(all -> all.remove(block.index()));
                case PASSAGE -> passages(all -> all.remove(block.index()));
                default -> {
                    // the other blocks are always there
                }
            }
        });
    }

    /** Gives the turn to the next speaker; of another answer, says what it is. */
    public void onRole() {
        chosenTurn(index -> turns -> Turns.spoken(
                turns, index, next(List.of(Role.values()), turns.get(index).role())));
        block().filter(block -> block.kind() == Block.Kind.ALTERNATIVE)
                .ifPresent(block -> alternatives(all -> {
                    Alternative old = all.get(block.index());
                    all.set(
                            block.index(),
                            new Alternative(next(List.of(Alternative.Kind.values()), old.kind()), old.messages()));
                }));
    }

    private static <E> E next(List<E> all, E now) {
        return all.get((all.indexOf(now) + 1) % all.size());
    }

    /** The weight of an assistant's turn: as the target of the export says, then not trained, then trained. */
    public void onWeight() {
        chosenTurn(index -> turns -> {
            Message turn = turns.get(index);
            return turn.role() == Role.ASSISTANT ? Turns.weighed(turns, index, nextWeight(turn.weight())) : turns;
        });
    }

    private static @Nullable Double nextWeight(@Nullable Double weight) {
        if (weight == null) {
            return 0.0;
        }
        return weight == 0 ? Double.valueOf(1) : null;
    }

    /** Makes the chosen answer the response; the old response stays as the one that is rejected, or as just another. */
    public void onUse(Alternative.Kind oldBecomes) {
        block().filter(block -> block.kind() == Block.Kind.ALTERNATIVE)
                .ifPresent(block -> perform(new Edit.UseAlternative(block.index(), oldBecomes)));
    }

    private void alternatives(Consumer<List<Alternative>> change) {
        Example now = example.get();
        if (now != null) {
            List<Alternative> all = new ArrayList<>(now.content().alternatives());
            change.accept(all);
            perform(SetPart.of(Field.ALTERNATIVES, now.content().withAlternatives(all)));
        }
    }

    private void passages(Consumer<List<Retrieved>> change) {
        Example now = example.get();
        if (now != null) {
            List<Retrieved> all = new ArrayList<>(now.passages());
            change.accept(all);
            perform(SetPart.of(Field.PASSAGES, Blocks.withPassages(now.content(), all)));
        }
    }
}
