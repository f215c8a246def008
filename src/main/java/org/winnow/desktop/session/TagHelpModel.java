package org.winnow.desktop.session;

import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.winnow.desktop.fx.LatestOnly;
import org.winnow.desktop.words.Words;
import org.winnow.job.JobRunner;
import org.winnow.job.Outcome;
import org.winnow.query.TagHelp;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/** What the tags mean, for everything that shows tags. On the FX thread. */
public final class TagHelpModel {
    private final TagHelp help;
    private final JobRunner quick;
    private final LatestOnly latest;
    private final ReadOnlyObjectWrapper<Map<String, String>> texts = new ReadOnlyObjectWrapper<>(Map.of());

    /** Knows nothing before {@link #refresh}. */
    public TagHelpModel(Store store, JobRunner quick) {
        this.help = new TagHelp(store);
        this.quick = quick;
        this.latest = new LatestOnly(quick);
    }

    /** The text of each tag that has one. */
    public ReadOnlyObjectProperty<Map<String, String>> texts() {
        return texts.getReadOnlyProperty();
    }

    /** Reads the texts. */
    public void refresh() {
        latest.submit(
                "texts",
                Words.of("session.reading-what-tags-mean"),
                progress -> Map.copyOf(help.all()),
                Outcome.then(texts::set));
    }

    /** Says what a tag means; a blank text says nothing any more. */
    public void onSay(String tag, String text) {
        change(Words.of("session.saving-what-a-tag-means"), () -> help.say(tag, text));
    }

    /** Takes what was said of tags over to their new name. */
    public void onRenamed(List<String> from, String to) {
        change(Words.of("session.saving-what-a-tag-means"), () -> help.rename(from, to));
    }

    private void change(String title, Change change) {
        quick.submit(
                title,
                progress -> {
                    change.run();
                    return true;
                },
                Outcome.then(done -> refresh()));
    }

    @FunctionalInterface
    private interface Change {
        void run() throws StoreException;
    }
}
