package org.winnow.desktop.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the palette shows for what was typed, and what was used lately. On the FX thread; needs no window. */
public final class PaletteModel {
    private static final int REMEMBERED = 12;

    private final Supplier<List<Command>> commands;
    private final List<PaletteSource> sources;
    private final Runnable close;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<PaletteItem> items = FXCollections.observableArrayList();
    private final IntegerProperty chosen = new SimpleIntegerProperty(-1);
    private final Set<String> recent = new LinkedHashSet<>();

    /**
     * An empty palette.
     *
     * @param commands the commands valid now
     * @param sources what else it offers
     * @param close takes the palette away
     */
    public PaletteModel(Supplier<List<Command>> commands, List<PaletteSource> sources, Runnable close) {
        this.close = close;
        this.commands = commands;
        this.sources = List.copyOf(sources);
        typed.subscribe(text -> refresh());
    }

    /** What was typed. */
    public StringProperty typed() {
        return typed;
    }

    /** The lines, best first. */
    public ObservableList<PaletteItem> items() {
        return items;
    }

    /** The line under the cursor; -1 for none. */
    public IntegerProperty chosen() {
        return chosen;
    }

    /** It is being opened: begins anew. */
    public void onOpen() {
        typed.set("");
        refresh();
    }

    /** Moves the cursor, around the ends. */
    public void onMove(int by) {
        if (!items.isEmpty()) {
            chosen.set(Math.floorMod(chosen.get() + by, items.size()));
        }
    }

    /** Closes it and does what is under the cursor. */
    public void onRun() {
        int at = chosen.get();
        if (at >= 0 && at < items.size()) {
            PaletteItem item = items.get(at);
            remember(item.id());
            close.run();
            item.run().run();
        }
    }

    private void remember(String id) {
        recent.remove(id);
        recent.add(id);
        if (recent.size() > REMEMBERED) {
            recent.remove(recent.iterator().next());
        }
    }

    private void refresh() {
        String text = typed.get();
        List<PaletteItem> found = new ArrayList<>(commands.get().stream()
                .filter(command -> command.enabled().get())
                .map(PaletteItem::of)
                .filter(item -> text.isBlank() || score(text, item) > Fuzzy.NONE)
                .sorted(order(text))
                .toList());
        for (PaletteSource source : sources) {
            found.addAll(source.items(text));
        }
        items.setAll(found);
        chosen.set(found.isEmpty() ? -1 : 0);
    }

    private Comparator<PaletteItem> order(String text) {
        List<String> used = List.copyOf(recent);
        Comparator<PaletteItem> lately = Comparator.comparingInt(item -> -used.indexOf(item.id()));
        Comparator<PaletteItem> best = Comparator.comparingInt(item -> -score(text, item));
        return text.isBlank() ? lately : best.thenComparing(lately);
    }

    private static int score(String text, PaletteItem item) {
        // the group helps to find, but a hit in the title is worth more
        int inTitle = Fuzzy.score(text, item.title());
        if (inTitle > Fuzzy.NONE) {
            return inTitle + 1;
        }
        int withGroup = Fuzzy.score(text, item.group() + " " + item.title());
        return withGroup > Fuzzy.NONE ? withGroup / 2 : Fuzzy.NONE;
    }
}
