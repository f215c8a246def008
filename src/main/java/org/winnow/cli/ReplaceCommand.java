package org.winnow.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.edit.Altered;
import org.winnow.edit.Hits;
import org.winnow.edit.ReplaceText;
import org.winnow.edit.Search;
import org.winnow.edit.SearchException;
import org.winnow.edit.TextKind;
import org.winnow.model.Example;
import org.winnow.query.Query;
import org.winnow.query.Selection;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.Store;
import org.winnow.store.StoreException;
import org.winnow.text.WordDiff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code winnow replace PROJECT --find TEXT --with TEXT [--where QUERY] [--dry-run]}. */
@Command(
        name = "replace",
        description = "Replaces words in the texts of many examples, as one step that can be undone.",
        footer = {
            "",
            "Look first, then do it:",
            "  winnow replace support.winnow --find kindly --with please --word --keep-case --dry-run",
            "  winnow replace support.winnow --find '(\\d+) ?EUR' --with '€ $1' --regex --in response,note",
            "With --regex, $1 stands for the first group, $0 for all that was found, $$ for a dollar and \\n for a line",
            "break; ^ and $ stand for the ends of lines. The texts: instruction, response, system, user, assistant, tool,",
            "alternatives, passages, note."
        })
final class ReplaceCommand extends ProjectCommand {
    private static final int AROUND = 40;
    private static final int EXCERPTS = 3;

    @Option(names = "--find", required = true, paramLabel = "TEXT", description = "what to look for")
    private String find = "";

    @Option(names = "--with", required = true, paramLabel = "TEXT", description = "what to put in its place")
    private String replacement = "";

    @Option(names = "--regex", description = "what to look for is an expression, as RE2 has them")
    private boolean regex;

    @Option(names = "--word", description = "only whole words")
    private boolean word;

    @Option(names = "--case", description = "upper and lower case differ")
    private boolean caseSensitive;

    @Option(names = "--keep-case", description = "give the new words the capitals of the old ones")
    private boolean keepCase;

    @Option(names = "--in", split = ",", paramLabel = "TEXT", description = "which texts; assistant if left out")
    private List<String> in = List.of("assistant");

    @Option(
            names = {"--where", "--query"},
            paramLabel = "QUERY",
            description = "in which examples; all if left out")
    private @Nullable String where;

    @Option(names = "--dry-run", description = "only print what would change")
    private boolean dry;

    @Option(names = "--limit", paramLabel = "N", description = "with --dry-run: print at most N examples")
    private int limit = Integer.MAX_VALUE;

    private Query query = Query.ALL;

    ReplaceCommand(Console console) {
        super(console);
    }

    @Override
    void check() throws Exception {
        if (limit < 0) {
            throw new UsageException("--limit is a number of examples, such as 20.");
        }
        query = where == null ? Query.ALL : Query.parse(where);
        try {
            search().check(replacement);
        } catch (SearchException e) {
            throw pointed(e);
        }
        texts();
    }

    /** The sentence, and below it the text with a mark under the character. */
    private UsageException pointed(SearchException e) {
        String text = e.inReplacement() ? replacement : find;
        return new UsageException(String.format(
                "%s%n  %s%n  %s^",
                e.getMessage(),
                text.replace('\n', ' '),
                " ".repeat(text.codePointCount(0, Math.min(e.position(), text.length())))));
    }

    private Search search() {
        return new Search(find, regex, word, caseSensitive);
    }

    private Set<TextKind> texts() throws UsageException {
        Set<TextKind> kinds = EnumSet.noneOf(TextKind.class);
        for (String text : in) {
            kinds.add(TextKind.ofWord(text.strip())
                    .orElseThrow(() -> new UsageException(String.format(
                            "\"%s\" is no text of an example. --in takes %s.",
                            text,
                            Stream.of(TextKind.values()).map(TextKind::word).collect(Collectors.joining(", "))))));
        }
        return kinds;
    }

    @Override
    int run(Store store) throws Exception {
        ReplaceText edit = new ReplaceText(search(), replacement, texts(), keepCase);
        if (dry) {
            look(store, edit);
            return Exit.DONE;
        }
        Optional<Step> step = Steps.of(store)
                .perform(edit, new Selection.Matching(query), console().progress("Replacing"));
        console().wipe();
        return Steps.report(console(), json(), step, "Nothing to change: nothing like it was found.");
    }

    private void look(Store store, ReplaceText edit) throws StoreException {
        RoaringBitmap found = new RoaringBitmap();
        long[] hits = new long[1];
        new Hits(edit, store)
                .find(
                        select(store, query),
                        console().progress("Looking"),
                        stretch -> stretch.hits().forEach(hit -> {
                            found.add(hit.key());
                            hits[0] += hit.count();
                        }));
        console().wipe();
        store.examples().scan(found.limit(limit), (key, example) -> print(edit, example));
        console()
                .say(String.format(
                        "%s in %s. Nothing was changed; leave --dry-run out to change it.",
                        Count.of(hits[0], "hit"), Count.of(found.getCardinality(), "example")));
    }

    private boolean print(ReplaceText edit, Example example) {
        boolean goesOn = true;
        for (Altered altered : Altered.of(edit, example)) {
            if (json()) {
                goesOn = console().goesOn(JsonLine.of(json -> write(json, example, altered)));
                continue;
            }
            for (Altered.Excerpt excerpt : altered.excerpts(AROUND, EXCERPTS)) {
                goesOn = console()
                        .goesOn(String.format(
                                "%-14s %-12s %s", example.id(), altered.kind().word(), marked(excerpt)));
            }
            int more = altered.places().size();
            if (more > EXCERPTS) {
                goesOn = console().goesOn(String.format("%-27s %s in this text", "", Count.of(more, "hit")));
            }
        }
        return goesOn;
    }

    /** As {@code git diff --word-diff} marks words. */
    private static String marked(Altered.Excerpt excerpt) {
        StringBuilder line = new StringBuilder(excerpt.cutBefore() ? "… " : "");
        for (WordDiff.Piece piece : excerpt.pieces()) {
            String text = piece.text().replaceAll("\\s+", " ");
            line.append(
                    switch (piece.kind()) {
                        case SAME -> text;
                        case REMOVED -> "[-" + text + "-]";
                        case ADDED -> "{+" + text + "+}";
                    });
        }
        return line.append(excerpt.cutBehind() ? " …" : "").toString();
    }

    private static void write(JsonGenerator json, Example example, Altered altered) throws IOException {
        json.writeStringField("id", example.id());
        json.writeStringField("text", altered.kind().word());
        json.writeNumberField("index", altered.index());
        json.writeNumberField("hits", altered.places().size());
        json.writeStringField("before", altered.before());
        json.writeStringField("after", altered.after());
    }
}
