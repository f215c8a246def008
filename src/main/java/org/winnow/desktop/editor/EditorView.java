package org.winnow.desktop.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.fx.Subscriptions;
import org.winnow.desktop.kit.ActionBar;
import org.winnow.desktop.kit.Banner;
import org.winnow.desktop.kit.Brief;
import org.winnow.desktop.kit.EmptyState;
import org.winnow.desktop.kit.Revealed;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.Tone;
import org.winnow.desktop.session.DraftWords;
import org.winnow.desktop.shell.Command;
import org.winnow.desktop.shell.CommandButton;
import org.winnow.desktop.shell.View;
import org.winnow.desktop.words.Words;
import org.winnow.model.Example;
import org.winnow.store.Drafts.Draft;

/** An example in full: every turn, answer, passage and field, each to be written in its place. */
public final class EditorView implements View {
    private static final int LONGEST = 100;

    private final EditorModel model;
    private final EditorDesk desk;
    private final EditorSide side;
    private final Map<String, EditorBlock> nodes = new HashMap<>();
    private final SplitPane splitting;
    private final VBox offers = new VBox();
    private final VBox list = Styles.with(new VBox(), "edit-list");
    private final ScrollPane scroll = Styles.with(new ScrollPane(), "review-scroll");
    private final Label title = Styles.with(new Label(), "file-title");
    private final Label place = Styles.with(Brief.of(new Label()), "secondary");
    private final CheckBox everywhere = new CheckBox();
    private final BorderPane root = Styles.with(new BorderPane(), "editor");
    private final Subscriptions open = new Subscriptions();
    private List<String> ids = List.of();

    /**
     * A view over the model.
     *
     * @param commands gives the commands of the editor, for its buttons
     */
    public EditorView(EditorDesk desk, EditorSide side, Supplier<List<Command>> commands) {
        this.desk = desk;
        this.model = desk.model();
        this.side = side;
        splitting = new SplitPane(desk.splitting());
        root.setId("editor-root");
        everywhere.setId("editor-everywhere");
        title.setWrapText(true);
        VBox all = Styles.with(
                new VBox(Styles.with(new VBox(title, place), "edit-head"), offers, splitting.root(), list),
                "edit-page");
        scroll.setContent(all);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.setBottom(bar(commands.get()));
    }

    private static Node bar(List<Command> commands) {
        Map<String, Command> byId = new LinkedHashMap<>();
        commands.forEach(command -> byId.put(command.id(), command));
        List<Node> leading = new ArrayList<>();
        for (String[] each : new String[][] {
            {"editor.write", Words.of("editor.edit")},
            {"editor.add", Words.of("editor.add")},
            {"editor.role", Words.of("editor.speaker")},
            {"editor.weight", Words.of("editor.weight")},
            {"editor.merge", Words.of("editor.merge")},
            {"editor.use", Words.of("editor.use")},
            {"editor.delete", Words.of("editor.delete")}
        }) {
            Command command = byId.get(each[0]);
            if (command != null) {
                leading.add(new CommandButton(command, each[1], true));
            }
        }
        ActionBar bar = new ActionBar(leading.toArray(Node[]::new));
        Command close = byId.get("editor.close");
        if (close != null) {
            bar.trailing(new CommandButton(close, Words.of("editor.close"), true));
        }
        return Styles.with(bar, "decisions");
    }

    @Override
    public Node root() {
        return root;
    }

    @Override
    public Optional<Node> right() {
        return Optional.of(side.root());
    }

    @Override
    public void shown() {
        model.shared().onWatch(true);
        open.on(model.blocks(), this::show);
        open.on(desk.bases().chosen(), base -> show(model.blocks().get()));
        open.on(desk.markdown(), on -> show(model.blocks().get()));
        open.on(model.chosen(), index -> mark());
        open.on(desk.drafts().revision(), revision -> showOffer());
        open.on(model.shared().count(), count -> showShared());
        open.bindBoth(everywhere.selectedProperty(), model.shared().everywhere());
        side.shown();
        splitting.shown();
    }

    @Override
    public void hidden() {
        leave();
        open.close();
        side.hidden();
        splitting.hidden();
        model.shared().onWatch(false);
    }

    private void show(List<Block> blocks) {
        Example example = model.example().get();
        if (example == null) {
            root.setCenter(new EmptyState(
                    Words.of("editor.no-example-in-hand"),
                    desk.keys().fill(Words.of("editor.choose-one-in-the-table-and"))));
            return;
        }
        root.setCenter(scroll);
        title.setText(start(example));
        place.setText(place(example));
        Map<String, String> before = before();
        for (Block block : blocks) {
            EditorBlock.Reading how = new EditorBlock.Reading(
                    desk.markdown().get(), before == null ? null : before.getOrDefault(block.draft(), ""));
            EditorBlock node = nodes.get(block.id());
            if (node == null) {
                node = new EditorBlock(block, new Forwarding());
                nodes.put(block.id(), node);
            }
            node.show(block, how);
        }
        List<String> now = blocks.stream().map(Block::id).toList();
        boolean here = hasFocus();
        if (!now.equals(ids)) {
            ids = now;
            nodes.keySet().retainAll(now);
            arrange(blocks);
        }
        mark();
        if (here && !hasFocus()) {
            focus(); // what had the focus is gone
        }
        showOffer();
    }

    private static String start(Example example) {
        String words = example.instruction().isBlank() ? example.id() : example.instruction();
        String start = words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…";
        return Revealed.of(start).shown();
    }

    private static String place(Example example) {
        long line = example.provenance().line();
        String file = example.provenance().file();
        return example.id() + " · " + (line > 0 ? Words.of("editor.line", file, line) : file);
    }

    private @Nullable Map<String, String> before() {
        Example now = model.example().get();
        if (now == null) {
            return null;
        }
        return desk.bases()
                .chosen()
                .get()
                .content()
                .map(content -> {
                    Map<String, String> texts = new HashMap<>();
                    Blocks.of(now.withContent(content)).forEach(block -> texts.put(block.draft(), block.text()));
                    return texts;
                })
                .orElse(null);
    }

    private void arrange(List<Block> blocks) {
        List<Node> children = new ArrayList<>();
        Block.Kind last = null;
        for (Block block : blocks) {
            if (block.kind() != last) {
                children.add(Styles.with(new SectionHeading(block.kind().heading()), "edit-heading"));
                last = block.kind();
            }
            EditorBlock node = nodes.get(block.id());
            if (node != null) {
                children.add(node);
            }
        }
        list.getChildren().setAll(children);
    }

    private void mark() {
        String chosen = model.block().map(Block::id).orElse("");
        nodes.forEach((id, node) -> Styles.toggle(node, "chosen", id.equals(chosen)));
        EditorBlock node = nodes.get(chosen);
        if (node != null && hasFocus() && !node.isWriting() && !node.isFocused()) {
            leave();
            node.requestFocus();
            Reveal.show(scroll, node);
        }
    }

    private boolean hasFocus() {
        Node at = root.getScene() == null ? null : root.getScene().getFocusOwner();
        while (at != null && at != list) {
            at = at.getParent();
        }
        return at == list;
    }

    private Optional<EditorBlock> chosen() {
        return model.block().map(block -> nodes.get(block.id()));
    }

    /** Begins to write the chosen block. */
    void write() {
        chosen().ifPresent(node -> {
            node.write();
            showShared();
        });
    }

    /** Begins to write the note. */
    void writeNote() {
        List<Block> blocks = model.blocks().get();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).kind() == Block.Kind.NOTE) {
                model.onChoose(i);
                write();
                return;
            }
        }
    }

    /** Cuts the turn that is being written at the caret. */
    void split() {
        chosen().ifPresent(node -> {
            int caret = node.caret();
            Optional<Block> block = model.block();
            if (caret >= 0 && block.isPresent() && block.get().kind() == Block.Kind.TURN) {
                node.leave();
                model.onSplit(block.get(), caret);
                focus();
            }
        });
    }

    /** Ends writing everywhere. */
    void leave() {
        List.copyOf(nodes.values()).forEach(EditorBlock::leave);
    }

    private void showShared() {
        int count = model.shared().count().get();
        everywhere.setText(Words.of("editor.change-it-in-all-examples-that", count));
        chosen().ifPresent(node -> {
            boolean system = model.block().filter(Block::isSystem).isPresent();
            if (system && count > 1) {
                node.below(everywhere);
            }
        });
    }

    private void showOffer() {
        Example example = model.example().get();
        List<Draft> left = example == null ? List.of() : desk.drafts().left(example.id());
        offers.getChildren().clear();
        if (example != null && !left.isEmpty()) {
            offers.getChildren()
                    .setAll(new Banner(
                                    Tone.ACCENT,
                                    DraftWords.sentence(left, desk.clock()),
                                    Words.of("editor.it-was-not-saved-yet"))
                            .named("editor-draft")
                            .action(
                                    Words.of("editor.restore-it"),
                                    () -> List.copyOf(left).forEach(this::restore))
                            .action(
                                    Words.of("editor.discard-it"),
                                    () -> desk.drafts().onDiscard(example.id())));
        }
    }

    private void restore(Draft offered) {
        for (Block block : model.blocks().get()) {
            EditorBlock node = nodes.get(block.id());
            if (node != null && block.draft().equals(offered.field())) {
                desk.drafts().onRestore(offered.id(), offered.field()).ifPresent(draft -> node.restore(draft.text()));
            }
        }
    }

    @Override
    public void focus() {
        leave();
        root.applyCss(); // before its skin exists, what is scrolled is not in the scene and cannot take the focus
        chosen().ifPresentOrElse(Node::requestFocus, root::requestFocus);
    }

    private final class Forwarding implements EditorBlock.Actions {
        @Override
        public void chosen(Block block) {
            model.onChoose(model.blocks().get().indexOf(block));
        }

        @Override
        public void typed(Block block, String text, String base) {
            model.onTyped(block, text, base);
        }

        @Override
        public Optional<String> written(Block block, String text) {
            return model.onText(block, text);
        }
    }
}
