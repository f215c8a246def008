package org.winnow.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.winnow.model.Cluster;
import org.winnow.model.Cluster.Kind;
import org.winnow.model.Example;

class BoilerplateTest {
    private static final String PREAMBLE =
            "You are a helpful assistant of our shop and you answer politely and only from"
                    + " what you know about parcels and prices and returns and nothing else at all\n";

    @Test
    void aSharedPreambleMakesNothingANearDuplicate() {
        List<Example> examples = framed(200, 9);
        Options low = Options.DEFAULT.withThreshold(0.6);

        assertThat(near(low.withMask(false), examples)).isNotEmpty();
        assertThat(near(low, examples)).isEmpty();
        assertThat(Samples.find(low, examples).tally().masked()).isEqualTo(200L * PREAMBLE.split(" ").length);
    }

    @Test
    void nearDuplicatesBehindAPreambleAreStillFound() {
        List<Example> examples = framed(200, 60);
        Example first = examples.get(0);
        examples.add(Samples.example(first.instruction(), first.response() + " indeed"));

        assertThat(near(Options.DEFAULT, examples)).extracting(Cluster::keys).containsExactly(List.of(1, 201));
    }

    @Test
    void whatIsInFewerThanTwentyRowsIsNoBoilerplate() {
        assertThat(Samples.find(Options.DEFAULT, framed(19, 30)).tally().masked())
                .isZero();
    }

    @Test
    void rowsThatRepeatEachOtherAreNotMaskedAway() {
        List<Example> examples = new ArrayList<>(Samples.generated(300, 60, 1));
        for (int i = 0; i < 40; i++) {
            examples.add(Samples.example("What about my parcel that I sent", PREAMBLE + "number " + i + "x"));
        }

        List<Cluster> near = near(Options.DEFAULT, examples);

        assertThat(near).isNotEmpty();
        assertThat(near.get(0).keys()).hasSize(40).startsWith(301).endsWith(340);
    }

    @Test
    void emptyAndSingleSetsHaveNoClusters() {
        assertThat(Samples.find().all()).isEmpty();
        assertThat(Samples.find().pairs().size()).isZero();
        assertThat(Samples.find(Samples.example("", "")).all()).isEmpty();
        assertThat(Samples.find(Samples.example(PREAMBLE, PREAMBLE)).all()).isEmpty();
    }

    private static List<Cluster> near(Options options, List<Example> examples) {
        return Samples.find(options, examples).all().stream()
                .filter(cluster -> cluster.kind() == Kind.NEAR)
                .toList();
    }

    /** Rows with the preamble in front of so many words of their own. */
    private static List<Example> framed(int rows, int words) {
        List<Example> framed = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            StringBuilder own = new StringBuilder();
            for (int i = 0; i < words; i++) {
                own.append(" r").append(row).append('w').append(i < words / 3 ? i : i + row);
            }
            String text = own.toString();
            framed.add(Samples.example(PREAMBLE + text.substring(0, 30), text.substring(30)));
        }
        return framed;
    }
}
