package org.winnow.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.balance.Advice;
import org.winnow.balance.Balance;
import org.winnow.balance.BalanceJson;
import org.winnow.balance.BalanceReport;
import org.winnow.balance.Distribution;
import org.winnow.balance.Lengths;
import org.winnow.query.Query;
import org.winnow.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code winnow balance PROJECT [--where QUERY]}. */
@Command(
        name = "balance",
        description =
                "Shows what a set of examples consists of, in rows and in trained tokens, and what to write next.")
final class BalanceCommand extends ProjectCommand {
    private static final int SHOWN = 30;

    @Option(names = "--where", defaultValue = "", paramLabel = "QUERY", description = "which examples; all if left out")
    private String where = "";

    @Option(
            names = "--limit",
            defaultValue = "" + Balance.DEFAULT_LIMIT,
            paramLabel = "TOKENS",
            description = "the length that an example should not pass; ${DEFAULT-VALUE}")
    private int limit;

    @Option(names = "--roll-up", description = "count billing/refund as billing")
    private boolean rollUp;

    @Option(names = "--html", paramLabel = "FILE", description = "also write a page with pictures")
    private @Nullable Path html;

    private Query query = Query.ALL;

    BalanceCommand(Console console) {
        super(console);
    }

    @Override
    void check() throws Exception {
        query = Query.parse(where);
    }

    @Override
    int run(Store store) throws Exception {
        RoaringBitmap set = select(store, query);
        Balance balance = Balance.of(store.columns(), set, new Balance.Settings(limit, rollUp));
        List<Advice> advice =
                Advice.of(store.columns(), set, balance, store.findings().clusters(), query);
        if (json()) {
            console().print(BalanceJson.write(balance, advice));
        } else {
            words(balance, advice);
        }
        if (html != null) {
            Files.writeString(html, new BalanceReport(Names.project(store), query.text(), balance, advice).html());
            console().say("The pictures are in " + html + ".");
        }
        return Exit.DONE;
    }

    private void words(Balance balance, List<Advice> advice) {
        report(Count.of(balance.rows(), "example") + ", " + Count.of(balance.tokens(), "trained token") + ".");
        for (Distribution distribution : balance.distributions()) {
            report(String.format(
                    Locale.ENGLISH,
                    "%s: %d that behave like %.1f",
                    distribution.name(),
                    distribution.parts().size(),
                    distribution.effectiveClasses()));
            distribution.parts().stream()
                    .limit(SHOWN)
                    .forEach(part -> report(String.format(
                            Locale.ENGLISH,
                            "  %8s  %5.1f %% of rows  %5.1f %% of tokens  %s",
                            Count.of(part.rows()),
                            100 * distribution.share(part),
                            100 * distribution.tokenShare(part),
                            part.value())));
        }
        for (Lengths lengths : balance.lengths()) {
            report(lengths.measure().field() + ": half up to "
                    + Count.of(lengths.percentiles().p50()) + ", 95 % up to "
                    + Count.of(lengths.percentiles().p95()) + ", the longest "
                    + Count.of(lengths.percentiles().max()) + "; " + Count.of(lengths.over()) + " over "
                    + Count.of(lengths.limit()));
        }
        advice.forEach(
                each -> report("- " + each.sentence() + "  " + each.query().text()));
    }
}
