package org.winnow.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.edit.Absent;
import org.winnow.edit.EditJson;
import org.winnow.query.Query;
import org.winnow.query.QueryEngine;
import org.winnow.query.Selection;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winnow edit PROJECT EDIT.json [--where QUERY]}. */
@Command(
        name = "edit",
        description = "Performs the edits of a file, each as one step that can be undone.",
        footer = {
            "",
            "An edit is an object such as",
            "  {\"edit\":\"set-status\",\"status\":\"accepted\",\"where\":{\"query\":\"tag:billing feedback:up\"}}",
            "  {\"edit\":\"add-tags\",\"tags\":[\"billing/refund\"],\"where\":{\"ids\":[\"a1\",\"a2\"]}}",
            "and a file holds one of them or a list. The other kinds: remove-tags, set-tags, rename-tag, set-note,",
            "set-split, set-text, set-messages, replace-text, use-alternative, set-part, replace-system, split-chat,",
            "counter-example, delete, restore, assign-splits, keep-one, add. For instance",
            "  {\"edit\":\"split-chat\",\"together\":true,\"delete\":false,\"where\":{\"query\":\"turns>=4\"}}",
            "makes standalone examples of chats, leaving questions that point back with the one before them, and",
            "  {\"edit\":\"counter-example\",\"refusal\":\"I cannot say.\",\"where\":{\"query\":\"has:passages\"}}",
            "examples that refuse, without the passages that were cited or, where none was, that the words came from.",
            "\"winnow history PROJECT --recipe\" prints those of a project. Examples that the project does not have",
            "are passed over and counted; the answer is then 1."
        })
final class EditCommand extends ProjectCommand {
    private static final int LISTED = 10;

    @Parameters(index = "1", paramLabel = "EDIT.json", description = "the file of edits; - reads standard input")
    private Path edits = Path.of("");

    @Option(names = "--where", paramLabel = "QUERY", description = "the examples of edits that do not say which")
    private @Nullable String where;

    private List<EditJson.Entry> entries = List.of();

    private Query query = Query.ALL;

    EditCommand(Console console) {
        super(console);
    }

    @Override
    void check() throws Exception {
        String text = edits.toString().equals("-")
                ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                : TextFile.read(edits);
        query = where == null ? Query.ALL : Query.parse(where);
        entries = where == null ? EditJson.readFile(text) : EditJson.readFile(text, new Selection.Matching(query));
    }

    @Override
    int run(Store store) throws Exception {
        Absent absent = Absent.of(entries, store);
        QueryEngine engine = new QueryEngine(store);
        await(store, engine, query);
        for (EditJson.Entry entry : entries) {
            if (entry.where() instanceof Selection.Matching matching) {
                await(store, engine, matching.query());
            }
        }
        List<Step> steps = Steps.of(store).replay(entries);
        steps.forEach(step -> Steps.print(console(), json(), step));
        int idle = entries.size() - steps.size();
        if (idle > 0) {
            console().say(Count.of(idle, "edit") + " had nothing to change.");
        }
        absent.sentence()
                .ifPresent(sentence -> console()
                        .say(sentence + " They were passed over: "
                                + String.join(
                                        ", ",
                                        absent.ids()
                                                .subList(
                                                        0,
                                                        Math.min(
                                                                LISTED,
                                                                absent.ids().size())))
                                + (absent.ids().size() > LISTED ? ", ..." : "") + "."));
        return absent.ids().isEmpty() ? Exit.DONE : Exit.LOOK;
    }
}
