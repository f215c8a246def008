package org.winnow.desktop.review;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.kit.Banner;
import org.winnow.desktop.kit.Numbers;
import org.winnow.desktop.kit.SpanText;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.Tone;
import org.winnow.desktop.library.FacetWords;
import org.winnow.desktop.library.HitMarks;
import org.winnow.desktop.session.Bases;
import org.winnow.desktop.session.CurrentExampleModel.Shown;
import org.winnow.desktop.session.DraftWords;
import org.winnow.desktop.session.DraftsModel;
import org.winnow.desktop.shell.KeyWords;
import org.winnow.desktop.words.Words;
import org.winnow.edit.Edit;
import org.winnow.edit.Target;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Finding;
import org.winnow.rag.Grounding;
import org.winnow.rag.Sentence;
import org.winnow.rag.Verdict;
import org.winnow.store.Drafts.Draft;
import org.winnow.store.FullText;

/** The example under review: the conversation so far, instruction, response, tags, findings with their fixes, note. */
public final class ExampleCard {
    private final ReviewModel model;
    private final BiFunction<Example, Finding, Optional<Edit>> fixes;
    private final UnaryOperator<List<String>> askTags;
    private final GroundingModel grounding;
    private final DraftsModel drafts;
    private final Clock clock;
    private final VBox offers = new VBox();
    private final Bases bases;
    private final CompareBar compare;
    private final KeyWords keys;
    private final TextBlock system;
    private final TextBlock instruction;
    private final TextBlock response;
    private final TextBlock note;
    private final Earlier earlier = new Earlier();
    private final TagRow tags;
    private final Map<Set<Verdict>, Node> legends = new HashMap<>();
    private final VBox findings = Styles.with(new VBox(), "findings");
    private final VBox root = Styles.with(new VBox(), "example-card");
    private @Nullable Shown shown;
    private boolean arriving;

    /** The parts that can be written. */
    public enum Part {
        /** The system text. */
        SYSTEM,
        /** The instruction. */
        INSTRUCTION,
        /** The response. */
        RESPONSE,
        /** The note. */
        NOTE;

        /** The name of the field in drafts. */
        String field() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A card that shows nothing yet.
     *
     * @param desk what is reviewed
     * @param fixes what mends a finding
     * @param drafts keeps what is being typed
     * @param askTags asks the user for the tags, given those that the example has; the same list if they thought better
     */
    public ExampleCard(
            ReviewDesk desk,
            BiFunction<Example, Finding, Optional<Edit>> fixes,
            UnaryOperator<List<String>> askTags,
            DraftsModel drafts,
            Clock clock) {
        this.model = desk.review();
        this.grounding = desk.grounding();
        this.bases = desk.bases();
        this.keys = desk.keys();
        this.compare = new CompareBar(bases);
        this.drafts = drafts;
        this.clock = clock;
        this.fixes = fixes;
        this.askTags = askTags;
        system = writable(Part.SYSTEM, Words.of("review.system"), text -> new Edit.SetText(Target.SYSTEM, text));
        instruction = writable(
                Part.INSTRUCTION, Words.of("review.instruction"), text -> new Edit.SetText(Target.INSTRUCTION, text));
        response =
                writable(Part.RESPONSE, Words.of("review.response"), text -> new Edit.SetText(Target.RESPONSE, text));
        note = writable(Part.NOTE, Words.of("review.note"), Edit.SetNote::new);
        tags = new TagRow(desk.digits(), keys, this::editTags);
        listen();
        root.setId("review-card");
        root.getChildren()
                .setAll(
                        offers,
                        compare.root(),
                        system,
                        earlier.root(),
                        instruction,
                        response,
                        tags.root(),
                        findings,
                        note);
    }

    private void listen() {
        response.onMark(grounding::onChoose);
        grounding.grounding().subscribe(any -> showGrounding());
        grounding.chosen().subscribe(any -> showSentence());
        drafts.revision().subscribe(revision -> showOffer());
        keys.changes().subscribe((before, now) -> {
            if (shown != null) {
                showNote(shown);
            }
        });
        bases.chosen().subscribe(base -> {
            if (!arriving) {
                showTexts();
            }
        });
    }

    private TextBlock writable(Part part, String heading, Function<String, Edit> edit) {
        TextBlock block = new TextBlock(heading, "block-" + part.field(), text -> {
            Shown example = shown;
            if (example != null) {
                drafts.onHandedOver(example.example().id(), part.field());
                model.onEdit(example.key(), edit.apply(text));
            }
        });
        block.onTyped((text, base) -> {
            Shown example = shown;
            if (example != null) {
                drafts.onTyped(example.example().id(), part.field(), text, base);
            }
        });
        return block;
    }

    /** The card. */
    public Node root() {
        return root;
    }

    /** Shows an example; returns true if it is another one than before. */
    boolean show(Shown example) {
        boolean other = shown == null || shown.key() != example.key();
        if (other) {
            leave();
        }
        shown = example;
        arriving = true;
        bases.onGlance(example);
        arriving = false;
        showTexts();
        showRemarks(example);
        showNote(example);
        String remark = example.example().review().note();
        visible(note, remark != null);
        note.show(remark == null ? "" : remark, null, List.of());
        tags.show(example.example().tags());
        showOffer();
        return other;
    }

    private void showNote(Shown example) {
        String edited = example.original().isPresent() ? keys.fill(Words.of("review.edited-d-shows-how")) : "";
        response.note(Words.of("review.tokens", Numbers.tokens(example.responseTokens()), edited));
    }

    /** The texts with their marks, or as differences to what is chosen. */
    private void showTexts() {
        Shown example = shown;
        if (example == null) {
            return;
        }
        Content content = example.example().content();
        String systemBefore = bases.text(Content::system);
        visible(system, !content.system().isEmpty() || (systemBefore != null && !systemBefore.isEmpty()));
        system.show(
                content.system(),
                systemBefore,
                HitMarks.of(model.highlights().get(), FullText.Where.INSTRUCTION, content.system()));
        instruction.show(
                content.instruction(),
                bases.text(Content::instruction),
                marks(example, content.instructionIndex(), FullText.Where.INSTRUCTION));
        showGrounding();
    }

    /** The response and what is said of it; also when the comparison with the passages is there only after the text. */
    private void showGrounding() {
        Shown example = shown;
        Shown now = model.shown().get();
        if (example == null || now == null || now.key() != example.key()) {
            return;
        }
        Content content = example.example().content();
        Grounding compared = grounding.of(example);
        List<SpanText.Mark> marks = new ArrayList<>(Lens.marks(compared));
        marks.addAll(marks(example, content.responseIndex(), FullText.Where.RESPONSE));
        response.show(content.response(), bases.text(Content::response), marks);
        showSentence();
        response.below(compared == null ? null : legends.computeIfAbsent(Lens.verdicts(compared), Lens::legend));
        showFindings(example, compared);
    }

    private void showSentence() {
        Shown example = shown;
        Sentence sentence = example == null ? null : grounding.sentence(grounding.of(example));
        if (example == null || sentence == null) {
            response.choose(-1, "");
        } else {
            response.choose(
                    grounding.chosen().get(),
                    Lens.said(sentence, example.example().response()));
        }
    }

    private void showOffer() {
        Shown example = shown;
        List<Draft> left = example == null
                ? List.of()
                : drafts.left(example.example().id()).stream()
                        .filter(ExampleCard::isShownHere)
                        .toList();
        offers.getChildren().clear();
        visible(offers, !left.isEmpty());
        if (example != null && !left.isEmpty()) {
            Banner banner = new Banner(
                            Tone.ACCENT,
                            DraftWords.sentence(left, clock.withZone(ZoneId.systemDefault())),
                            changedSince(left, example))
                    .named("review-draft")
                    .action(Words.of("review.restore-it"), () -> left.forEach(this::restore))
                    .action(
                            Words.of("review.discard-it"),
                            () -> drafts.onDiscard(example.example().id()));
            offers.getChildren().setAll(banner);
        }
    }

    /** The editor of whole examples has drafts of texts that have no place here. */
    private static boolean isShownHere(Draft draft) {
        return List.of(Part.values()).stream().anyMatch(part -> part.field().equals(draft.field()));
    }

    private static String changedSince(List<Draft> left, Shown shown) {
        Content content = shown.example().content();
        Map<String, String> now = Map.of(
                "system", content.system(),
                "instruction", content.instruction(),
                "response", content.response(),
                "note", Objects.requireNonNullElse(shown.example().review().note(), ""));
        boolean same = left.stream().allMatch(draft -> Objects.equals(now.get(draft.field()), draft.base()));
        return same ? Words.of("review.it-was-not-saved-yet") : Words.of("review.the-text-was-changed-since-then");
    }

    private void restore(Draft offered) {
        for (Part part : Part.values()) {
            if (part.field().equals(offered.field())) {
                drafts.onRestore(offered.id(), offered.field()).ifPresent(draft -> {
                    visible(block(part), true);
                    block(part).restore(draft.text());
                });
            }
        }
    }

    /** The hits of the search and the places of findings in a message. */
    private List<SpanText.Mark> marks(Shown shown, int message, FullText.Where kind) {
        if (message < 0) {
            return List.of();
        }
        String text = shown.example().content().messages().get(message).text();
        List<SpanText.Mark> marks =
                new ArrayList<>(HitMarks.of(model.highlights().get(), kind, text));
        for (Finding finding : shown.findings()) {
            if (finding.field().equals(Finding.message(message)) && finding.start() < finding.end()) {
                Tone tone = FacetWords.tone(finding.severity());
                marks.add(new SpanText.Mark(finding.start(), finding.end(), tone, SpanText.Look.DOTTED));
            }
        }
        return marks;
    }

    /** What people said of the turns, each at its turn. */
    private void showRemarks(Shown example) {
        Content content = example.example().content();
        Remarks remarks = grounding.remarks(example);
        earlier.show(
                content,
                content.instructionIndex(),
                model.highlights().get(),
                index -> remarks.under(index, this::change));
        instruction.said(remarks.under(content.instructionIndex(), this::change));
        response.said(remarks.under(content.responseIndex(), this::change));
    }

    private void showFindings(Shown example, @Nullable Grounding compared) {
        List<Node> banners = new ArrayList<>();
        for (Finding finding : example.findings()) {
            Banner banner = new Banner(FacetWords.tone(finding.severity()), finding.evidence());
            fixes.apply(example.example(), finding)
                    .ifPresent(edit -> banner.action(Words.of("review.fix"), () -> change(edit)));
            banners.add(banner);
        }
        if (compared != null) {
            banners.addAll(Lens.banners(compared, example.example().response()));
        }
        if (!banners.isEmpty() || !findings.getChildren().isEmpty()) {
            findings.getChildren().setAll(banners);
        }
    }

    /** Begins to write a part. */
    void edit(Part part) {
        visible(block(part), true);
        block(part).write();
    }

    private TextBlock block(Part part) {
        return switch (part) {
            case SYSTEM -> system;
            case INSTRUCTION -> instruction;
            case RESPONSE -> response;
            case NOTE -> note;
        };
    }

    /** Asks for the tags. */
    void editTags() {
        Shown example = shown;
        if (example != null) {
            List<String> before = example.example().tags();
            List<String> after = askTags.apply(before);
            if (!after.equals(before)) {
                change(new Edit.SetTags(after));
            }
        }
    }

    private void change(Edit edit) {
        Shown example = shown;
        if (example != null) {
            model.onEdit(example.key(), edit);
        }
    }

    /** Ends writing; what was written is kept. */
    void leave() {
        List.of(system, instruction, response, note).forEach(TextBlock::leave);
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
