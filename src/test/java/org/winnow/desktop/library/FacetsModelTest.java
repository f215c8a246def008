package org.winnow.desktop.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winnow.desktop.session.SmallProject;
import org.winnow.edit.Edit;
import org.winnow.job.DirectJobRunner;
import org.winnow.model.Status;
import org.winnow.query.Facet;
import org.winnow.query.Histogram;
import org.winnow.store.Dimension;
import org.winnow.store.Measure;
import org.winnow.store.StoreException;

class FacetsModelTest {
    @TempDir
    private Path folder;

    private SmallProject project;
    private FacetsModel facets;

    @BeforeEach
    void open() throws StoreException {
        project = SmallProject.in(folder);
        facets = new FacetsModel(project.set, project.engine, new DirectJobRunner());
    }

    @AfterEach
    void close() throws StoreException {
        project.close();
    }

    private static Map<String, Integer> counts(Facet facet) {
        return facet.counts().stream().collect(Collectors.toMap(Facet.Count::value, Facet.Count::count));
    }

    private Facet facet(Dimension dimension) {
        return facets.counts().get().facets().stream()
                .filter(each -> each.dimension() == dimension)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingIsCountedBeforeTheFirstMatches() {
        assertThat(facets.counts().get()).isNull();
    }

    @Test
    void theQueuesCountTheWholeProjectUnderEveryQuery() {
        project.set.onQuery("shipping");
        assertThat(counts(facets.counts().get().queues()))
                .isEqualTo(Map.of("unreviewed", 3, "accepted", 1, "needs-edit", 1));
    }

    @Test
    void aFacetIsCountedUnderTheOtherConditions() {
        project.set.onQuery("source:a.jsonl status:unreviewed");
        assertThat(counts(facet(Dimension.SOURCE))).isEqualTo(Map.of("a.jsonl", 2, "b.csv", 1));
        assertThat(counts(facet(Dimension.LANGUAGE))).isEqualTo(Map.of("en", 2));
    }

    @Test
    void theChosenValueIsMarked() {
        project.set.onQuery("source:a.jsonl");
        assertThat(facet(Dimension.SOURCE).counts())
                .extracting(Facet.Count::value, Facet.Count::selected)
                .contains(org.assertj.core.groups.Tuple.tuple("a.jsonl", true))
                .contains(org.assertj.core.groups.Tuple.tuple("b.csv", false));
    }

    @Test
    void aFacetWithoutValuesIsLeftOut() {
        project.set.refresh();
        assertThat(facets.counts().get().facets())
                .extracting(Facet::dimension)
                .contains(Dimension.TAG, Dimension.FINDING, Dimension.CLUSTER)
                .doesNotContain(Dimension.FEEDBACK, Dimension.STATUS);
    }

    @Test
    void thePicturesOverTheTableCountTheCurrentSet() {
        project.set.onQuery("tag:billing");
        FacetsModel.Counts counts = facets.counts().get();
        assertThat(counts(counts.statuses())).isEqualTo(Map.of("unreviewed", 2, "accepted", 1));
        assertThat(counts(counts.severities())).isEqualTo(Map.of("block", 1));
    }

    @Test
    void theLengthsCountTheProjectAndInItTheSet() {
        project.set.onQuery("tag:shipping");
        Lengths lengths = facets.counts().get().responses();
        assertThat(lengths.all().total()).isEqualTo(5);
        assertThat(lengths.inSet().stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        assertThat(lengths.inSet()).hasSameSizeAs(lengths.all().bins());
    }

    @Test
    void aClickOnAQueueShowsAllOfItAndForgetsTheQuery() {
        project.set.onQuery("shipping");
        facets.onQueue(Status.NEEDS_EDIT);
        assertThat(project.set.query().get()).isEqualTo("status:needs-edit");
    }

    @Test
    void aClickOnAValueTogglesIt() {
        facets.onToggle(Dimension.SOURCE, "b.csv");
        assertThat(project.set.matches().get().count()).isEqualTo(3);
        facets.onToggle(Dimension.SOURCE, "b.csv");
        assertThat(project.set.matches().get().count()).isEqualTo(5);
    }

    @Test
    void aClickOnABarShowsExactlyItsExamples() {
        project.set.refresh();
        Histogram lengths = facets.counts().get().responses().all();
        for (Histogram.Bin bin : lengths.bins()) {
            project.set.onQuery("");
            facets.onBin(bin, Measure.RESPONSE_TOKENS);
            assertThat(project.set.matches().get().count()).isEqualTo(bin.count());
        }
    }

    @Test
    void afterAnEditTheCountsFollow() throws StoreException {
        project.set.refresh();
        project.perform(new Edit.SetStatus(Status.REJECTED, null), 1, 2);
        assertThat(counts(facets.counts().get().queues()))
                .isEqualTo(Map.of("unreviewed", 1, "accepted", 1, "needs-edit", 1, "rejected", 2));
    }

    @Test
    void anEmptySetHasEmptyPictures() {
        project.set.onQuery("nothingatall");
        assertThat(project.set.matches().get().count()).isZero();
        assertThat(facets.counts().get().responses().inSet()).containsOnly(0);
        assertThat(List.of(facets.counts().get().statuses().counts())).containsExactly(List.of());
    }

    @Test
    void boundsOfANumberTakeThePlaceOfThoseBefore() {
        project.set.onQuery("tag:billing tokens>1");
        facets.onRange(Measure.TOKENS, 2, 9);
        assertThat(project.set.query().get()).isEqualTo("tag:billing tokens:2..9");
        assertThat(facets.isBound(Measure.TOKENS)).isTrue();
        assertThat(facets.isBound(Measure.TURNS)).isFalse();
        facets.onAnyNumber(Measure.TOKENS);
        assertThat(project.set.query().get()).isEqualTo("tag:billing");
    }
}
