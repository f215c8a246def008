package org.winnow.desktop.release;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.kit.Banner;
import org.winnow.desktop.kit.Card;
import org.winnow.desktop.kit.FactList;
import org.winnow.desktop.kit.Numbers;
import org.winnow.desktop.kit.SectionHeading;
import org.winnow.desktop.kit.SpanText;
import org.winnow.desktop.kit.Styles;
import org.winnow.desktop.kit.Tone;
import org.winnow.desktop.words.Words;
import org.winnow.release.Loss;
import org.winnow.release.ReleaseLedger;
import org.winnow.release.ReleasePreview;
import org.winnow.release.ReleaseResult;
import org.winnow.release.Violation;

/** What an export would hold, or what became of it. */
final class ReleaseReport {
    private static final int LISTED = 8;
    private static final int ROW = 1_500;

    private final ReleaseModel model;
    private final ReleaseView.Actions actions;
    private final VBox root = Styles.with(new VBox(), "release-report");

    ReleaseReport(ReleaseModel model, ReleaseView.Actions actions) {
        this.model = model;
        this.actions = actions;
        root.setId("release-report");
    }

    VBox root() {
        return root;
    }

    List<Node> nodes(@Nullable ReleasePreview seen, @Nullable ReleaseResult done) {
        List<Node> nodes = new ArrayList<>();
        if (done != null) {
            done(nodes, done);
        }
        if (seen == null) {
            nodes.add(
                    Styles.with(new Label(Words.of("release.checking-every-example-against-the-rules")), "secondary"));
            return nodes;
        }
        if (done == null) {
            ledger(nodes, seen);
        }
        violations(nodes, seen);
        seen.warnings().forEach(warning -> nodes.add(new Banner(Tone.ATTENTION, warning)));
        losses(nodes, seen.losses());
        rows(nodes, seen);
        return nodes;
    }

    private static void ledger(List<Node> nodes, ReleasePreview seen) {
        ReleaseLedger ledger = seen.ledger();
        if (ledger.considered() == 0) {
            nodes.add(new Banner(Tone.ATTENTION, Words.of("release.there-is-nothing-to-export-yet")));
            return;
        }
        nodes.add(new Banner(Tone.ACCENT, words(ledger)));
    }

    private static String words(ReleaseLedger ledger) {
        return Words.of(
                "release.examples-written-refused-rejected-held",
                ledger.considered(),
                ledger.written(),
                ledger.refused(),
                ledger.rejected(),
                ledger.heldBack());
    }

    private static void done(List<Node> nodes, ReleaseResult done) {
        nodes.add(
                done.written()
                        ? new Banner(Tone.GOOD, Words.of("release.exported-to", done.folder()), words(done.ledger()))
                        : new Banner(Tone.BAD, Words.of("release.nothing-was-written-some-examples-break")));
        if (done.written()) {
            FactList files = new FactList();
            for (ReleaseResult.WrittenFile file : done.files()) {
                String rows = file.rows() == 0 ? "" : Words.of("release.rows", file.rows());
                files.fact(file.name(), Words.of("release.bytes", rows + Numbers.count(file.bytes())));
            }
            nodes.add(Card.titled(Words.of("release.files"), Words.of("release.read-back-and-found-to-be"), files));
        }
    }

    private void violations(List<Node> nodes, ReleasePreview seen) {
        if (seen.violations() == 0) {
            return;
        }
        boolean skipped = model.plan().get().skipInvalid();
        String words = Words.of(
                "release.examples-break-a-rule-of-this",
                seen.ledger().refused(),
                skipped ? Words.of("release.they-are-left-out") : Words.of("release.mend-them-or-leave-them-out"));
        nodes.add(new Banner(skipped ? Tone.ATTENTION : Tone.BAD, words)
                .action(Words.of("release.show-them"), () -> actions.show(model.violating(seen))));
        for (Violation violation : seen.firstViolations().stream().limit(LISTED).toList()) {
            Label line = new Label(violation.example() + ": " + violation.sentence());
            line.setWrapText(true);
            nodes.add(line);
        }
        if (seen.violations() > LISTED) {
            nodes.add(Styles.with(new Label(Words.of("release.more", seen.violations() - LISTED)), "secondary"));
        }
    }

    private static void losses(List<Node> nodes, List<Loss> losses) {
        if (losses.isEmpty()) {
            return;
        }
        nodes.add(new SectionHeading(Words.of("release.what-this-target-cannot-carry")));
        FactList facts = new FactList();
        losses.forEach(loss -> facts.fact(Words.of("release.examples", loss.examples()), loss.sentence()));
        nodes.add(facts);
    }

    private static void rows(List<Node> nodes, ReleasePreview seen) {
        if (seen.rows().isEmpty()) {
            return;
        }
        nodes.add(new SectionHeading(
                Words.of("release.as-it-will-stand-in-the"),
                Words.of("release.first", seen.rows().size())));
        for (ReleasePreview.Row row : seen.rows()) {
            String json = row.json();
            String shown = json.length() <= ROW ? json : json.substring(0, json.offsetByCodePoints(0, ROW / 2)) + "…";
            nodes.add(Styles.with(new Card(Styles.with(new SpanText(shown), "release-row")), "release-row-card"));
        }
    }
}
