package org.winnow.desktop.library;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.winnow.desktop.kit.MiniHistogram;
import org.winnow.desktop.kit.ShareBar;
import org.winnow.desktop.kit.Tone;
import org.winnow.desktop.library.FacetsModel.Counts;
import org.winnow.desktop.words.Words;
import org.winnow.model.Severity;
import org.winnow.model.Status;
import org.winnow.query.Facet;
import org.winnow.store.Dimension;
import org.winnow.store.Measure;

/** The small pictures in the column headers: what the current set looks like. A click on a part narrows the set. */
final class HeaderPictures {
    private static final int TAGS = 5;
    private static final List<Tone> TURNS = List.of(Tone.ACCENT, Tone.TOKENS, Tone.GOOD, Tone.ATTENTION, Tone.BAD);

    private final FacetsModel model;
    private final ShareBar status = new ShareBar();
    private final ShareBar tag = new ShareBar();
    private final ShareBar findings = new ShareBar();
    private final MiniHistogram instruction = new MiniHistogram();
    private final MiniHistogram response = new MiniHistogram();
    private final MiniHistogram tokens = new MiniHistogram();

    HeaderPictures(FacetsModel model) {
        this.model = model;
        model.counts().subscribe(this::show);
    }

    Node status() {
        return status;
    }

    Node tag() {
        return tag;
    }

    Node findings() {
        return findings;
    }

    Node instruction() {
        return instruction;
    }

    Node response() {
        return response;
    }

    Node tokens() {
        return tokens;
    }

    private void show(@Nullable Counts counts) {
        if (counts == null) {
            return;
        }
        List<Facet.Count> statuses = counts.statuses().counts();
        shares(
                status,
                Words.of("library.status"),
                Dimension.STATUS,
                statuses,
                each -> Status.ofWord(each).map(FacetWords::tone).orElse(Tone.NEUTRAL));
        List<Facet.Count> roots = counts.tags().counts().stream()
                .filter(each -> !each.value().contains("/"))
                .limit(TAGS)
                .toList();
        List<String> order = roots.stream().map(Facet.Count::value).toList();
        shares(tag, Words.of("library.tag"), Dimension.TAG, roots, each -> TURNS.get(order.indexOf(each)));
        shares(
                findings,
                Words.of("library.findings"),
                Dimension.SEVERITY,
                counts.severities().counts(),
                HeaderPictures::severity);
        lengths(
                instruction,
                Words.of("library.instruction-tokens"),
                counts.lengths().get(0),
                Measure.INSTRUCTION_TOKENS);
        lengths(response, Words.of("library.response-tokens"), counts.lengths().get(1), Measure.RESPONSE_TOKENS);
        lengths(tokens, Words.of("library.tokens"), counts.lengths().get(2), Measure.TOKENS);
    }

    private static Tone severity(String word) {
        for (Severity severity : Severity.values()) {
            if (severity.word().equals(word)) {
                return FacetWords.tone(severity);
            }
        }
        return Tone.NEUTRAL;
    }

    private void shares(
            ShareBar bar,
            String name,
            Dimension dimension,
            List<Facet.Count> counts,
            java.util.function.Function<String, Tone> tone) {
        List<ShareBar.Share> shares = new ArrayList<>();
        for (Facet.Count count : counts) {
            shares.add(new ShareBar.Share(
                    FacetWords.value(dimension, count.value()), count.count(), tone.apply(count.value())));
        }
        bar.show(name, shares);
        bar.onOpen(part -> model.onToggle(dimension, counts.get(part).value()));
    }

    private void lengths(MiniHistogram picture, String name, Lengths lengths, Measure measure) {
        picture.show(lengths.picture(name));
        picture.onOpen(part -> model.onBin(lengths.all().bins().get(part), measure));
    }
}
