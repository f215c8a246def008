package org.winnow.desktop.tags;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.desktop.dialogs.Dialogs;
import org.winnow.desktop.dialogs.TagChoice;
import org.winnow.desktop.session.CurrentSetModel;
import org.winnow.desktop.session.EditsModel;
import org.winnow.desktop.session.Matches;
import org.winnow.desktop.session.TagHelpModel;
import org.winnow.desktop.shell.Notice;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.desktop.words.Words;
import org.winnow.edit.Edit;
import org.winnow.model.Tags;
import org.winnow.query.Facets;
import org.winnow.query.Query;
import org.winnow.query.Selection;
import org.winnow.query.Term;
import org.winnow.store.Columns;
import org.winnow.store.Dimension;

/**
 * The tags of the whole project, and what can be done to them everywhere at once, the bin included. Each is one step of the
 * history. On the FX thread; counts columns only.
 */
public final class TagsModel {
    private static final int ALL = 10_000;

    private final CurrentSetModel set;
    private final EditsModel edits;
    private final TagHelpModel help;
    private final Dialogs dialogs;
    private final ShellModel shell;
    private final Runnable showTable;
    private final ReadOnlyObjectWrapper<@Nullable List<Line>> lines = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<List<String>> chosen = new SimpleObjectProperty<>(List.of());

    /** A model that lists nothing before it is told of matches. */
    public TagsModel(
            CurrentSetModel set,
            EditsModel edits,
            TagHelpModel help,
            Dialogs dialogs,
            ShellModel shell,
            Runnable showTable) {
        this.set = set;
        this.edits = edits;
        this.help = help;
        this.dialogs = dialogs;
        this.shell = shell;
        this.showTable = showTable;
    }

    /**
     * A tag.
     *
     * @param tag the tag
     * @param count how many examples have it or one below it
     * @param help what it means; empty if nobody has said
     */
    public record Line(String tag, int count, String help) {
        /** How many tags it lies below. */
        int depth() {
            return (int) tag.chars().filter(unit -> unit == '/').count();
        }

        /** Its own name, without those that it lies below. */
        String name() {
            return tag.substring(tag.lastIndexOf('/') + 1);
        }
    }

    /** The tags in the order of their names, each above those below it; null before they are known. */
    public ReadOnlyObjectProperty<@Nullable List<Line>> lines() {
        return lines.getReadOnlyProperty();
    }

    /** The tags that something shall be done to. */
    public ObjectProperty<List<String>> chosen() {
        return chosen;
    }

    /** The set, for a view that follows it. */
    public ReadOnlyObjectProperty<@Nullable Matches> matches() {
        return set.matches();
    }

    /** What tags mean, for a view that follows it. */
    public ReadOnlyObjectProperty<Map<String, String>> texts() {
        return help.texts();
    }

    /** Counts anew. */
    public void refresh() {
        Matches matches = set.matches().get();
        if (matches != null) {
            Columns columns = matches.columns();
            Map<String, String> texts = help.texts().get();
            lines.set(Facets.count(columns, columns.live(), Dimension.TAG, ALL).counts().stream()
                    .filter(count -> count.count() > 0)
                    .map(count -> new Line(count.value(), count.count(), texts.getOrDefault(count.value(), "")))
                    .sorted(Comparator.comparing(line -> line.tag().split("/", -1), Arrays::compare))
                    .toList());
        }
    }

    /** Asks for another name of the tag; the name of another tag merges them. */
    public void onRename() {
        one().flatMap(tag -> dialogs.askText(
                        Words.of("tags.rename-the-tag", tag), Words.of("tags.new-name", concerned()), tag))
                .ifPresent(this::rename);
    }

    /** Asks for the tag that the chosen ones become. */
    public void onMerge() {
        if (!chosen.get().isEmpty()) {
            ask(Words.of("tags.merge-into", named())).ifPresent(this::rename);
        }
    }

    /** Asks for the tag that the chosen one shall lie below. */
    public void onNest() {
        one().ifPresent(tag -> ask(Words.of("tags.put-below", named()))
                .ifPresent(parent -> rename(parent + "/" + tag.substring(tag.lastIndexOf('/') + 1))));
    }

    /** Takes the chosen tags, and those below them, from all examples. */
    public void onRemove() {
        if (!chosen.get().isEmpty()) {
            perform(Words.of("tags.removing-tags"), new Edit.RemoveTags(chosen.get()), () -> {});
        }
    }

    /** Asks what the tag means. */
    public void onHelp() {
        one().ifPresent(tag -> dialogs.askLines(
                        Words.of("tags.what-means", tag),
                        Words.of("tags.shown-wherever-the-tag-is-chosen"),
                        help.texts().get().getOrDefault(tag, "").lines().toList())
                .ifPresent(text -> say(tag, String.join("\n", text))));
    }

    private void say(String tag, String text) {
        String before = help.texts().get().getOrDefault(tag, "");
        help.onSay(tag, text);
        shell.say(Notice.undoable(
                Words.of(text.isBlank() ? "tags.has-no-help-text-any-more" : "tags.the-help-text-is-saved", tag),
                () -> help.onSay(tag, before)));
    }

    /** Shows the examples of the tag in the table. */
    public void onOpen() {
        one().ifPresent(tag -> {
            set.onQuery(Query.of(Term.Values.of(Dimension.TAG, tag)));
            showTable.run();
        });
    }

    /** "41 examples have it, 2 more in the bin." */
    String concerned() {
        Matches matches = set.matches().get();
        if (matches == null) {
            return "";
        }
        RoaringBitmap having = having(matches.columns());
        int live = RoaringBitmap.andCardinality(having, matches.columns().live());
        int bin = having.getCardinality() - live;
        String examples = live == 1 ? Words.of("tags.1-example-has-it") : Words.of("tags.examples-have-it", live);
        return bin == 0 ? examples + "." : Words.of("tags.and-in-the-bin", examples, bin);
    }

    private RoaringBitmap having(Columns columns) {
        RoaringBitmap having = new RoaringBitmap();
        for (String value : columns.values(Dimension.TAG)) {
            if (chosen.get().stream().anyMatch(tag -> Tags.isWithin(value, tag))) {
                having.or(columns.having(Dimension.TAG, value));
            }
        }
        return having;
    }

    private String named() {
        List<String> tags = chosen.get();
        String which = tags.size() == 1 ? tags.get(0) : Words.of("tags.tags-2", tags.size());
        Matches matches = set.matches().get();
        int count = matches == null ? 0 : having(matches.columns()).getCardinality();
        return String.format("%s (%s)", which, Words.of("tags.examples", count));
    }

    private Optional<String> one() {
        return chosen.get().size() == 1 ? Optional.of(chosen.get().get(0)) : Optional.empty();
    }

    /** Asks for one tag that is none of the chosen ones. */
    private Optional<String> ask(String title) {
        List<Line> known = lines.get() == null ? List.of() : lines.get();
        TagChoice choice = new TagChoice(
                known.stream()
                        .filter(line -> chosen.get().size() > 1 || !chosen.get().contains(line.tag()))
                        .map(line -> new TagChoice.Known(line.tag(), line.count(), line.help()))
                        .toList(),
                List.of());
        return dialogs.askTags(title, choice).filter(tags -> !tags.isEmpty()).map(tags -> tags.get(0));
    }

    private void rename(String wanted) {
        String to = Tags.tidy(wanted);
        List<String> from = chosen.get();
        if (to.isEmpty() || from.equals(List.of(to))) {
            shell.say(Notice.of(Words.of("tags.nothing-to-change-the-tag-is")));
            return;
        }
        perform(Words.of("tags.renaming-tags"), new Edit.RenameTag(from, to), () -> help.onRenamed(from, to));
    }

    private void perform(String doing, Edit edit, Runnable then) {
        Selection where = new Selection.Matching(everywhere());
        edits.perform(doing, edit, () -> where, step -> {
            step.ifPresentOrElse(
                    done -> shell.say(Notice.undoable(done.title(), () -> edits.undo(undone -> {}))),
                    () -> shell.say(Notice.of(Words.of("tags.nothing-to-change-no-example-has"))));
            then.run();
        });
    }

    /** All examples that have one of the tags, those in the bin too: they may come back. */
    private Query everywhere() {
        Term deleted = new Term.Deleted();
        Query all = Query.of(new Term.Any(List.of(deleted, new Term.Not(deleted))));
        // a tag of that name could not be asked for: the query means examples without tags
        boolean askable = !chosen.get().contains("none");
        return askable ? all.and(new Term.Values(Dimension.TAG, chosen.get())) : all;
    }
}
