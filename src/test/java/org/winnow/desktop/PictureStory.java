package org.winnow.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.winnow.desktop.duplicates.ClusterRow;
import org.winnow.desktop.kit.WritingArea;
import org.winnow.desktop.shell.ShellModel;
import org.winnow.model.Cluster;

/** What happens between the pictures: a project that people have worked on for a morning. */
final class PictureStory {
    private static final String TABLE = "#library-table";
    private static final int PATIENCE = 60;

    private final PictureWindow window;
    private final Path samples;
    private final Path home;

    PictureStory(PictureWindow window, Path samples, Path home) {
        this.window = window;
        this.samples = samples;
        this.home = home;
    }

    /** Works and pictures, into the folder. */
    void tell(Path folder) throws IOException {
        decide();
        review(folder);
        edit(folder);
        reword(folder);
        settleDuplicates(folder);
        overview(folder);
        comeAndGo(folder);
        sizes(folder);
        window.run("project.close");
        window.picture(folder.resolve("start.png"));
        practise(folder);
    }

    private void practise(Path folder) {
        window.practise();
        for (String right : List.of("accept", "skip", "next-sentence")) {
            window.run("review." + right);
        }
        all(folder, "practice");
        window.run("look.contrast");
        window.picture(folder.resolve("practice-contrast.png"));
        window.run("look.contrast");
        window.run("window.rebind");
        window.picture(folder.resolve("own-keys.png"));
        window.run("keys.close");
        window.run("project.close");
    }

    private void decide() {
        all("severity:block", "table.reject");
        all("source:handwritten.jsonl,style-guide-pairs.json -has:finding -has:cluster", "table.accept");
        all("source:helpdesk-tickets.csv feedback:up -has:finding -has:cluster", "table.accept");
        all("source:airline-desk.json -has:finding -has:cluster feedback:up", "table.accept");
        all("source:helpdesk-tickets.csv feedback:down status:unreviewed", "table.needs-edit");
    }

    private void all(String query, String command) {
        window.set(shell -> shell.viewId().set("table"));
        window.query(query);
        window.press(TABLE, KeyCode.A, true);
        window.runAfter(40_000, command);
    }

    private void review(Path folder) {
        window.query("source:support-bot.jsonl has:passages status:unreviewed");
        window.set(shell -> shell.viewId().set("review"));
        for (String decision : List.of("accept", "accept", "reject", "accept", "needs-edit", "accept")) {
            window.runAfter(3_900, "review." + decision);
        }
        for (int i = 0; i < PATIENCE && !window.shows(".findings .banner"); i++) {
            window.run("review.skip");
        }
        both(folder, "review");
    }

    private void both(Path folder, String name) {
        window.picture(folder.resolve(name + "-light.png"));
        window.run("look.theme");
        window.picture(folder.resolve(name + "-dark.png"));
        window.run("look.theme");
    }

    /** The same in both themes and at twice the size. */
    private void all(Path folder, String name) {
        both(folder, name);
        window.set(shell -> shell.zoom().set(200));
        window.picture(folder.resolve(name + "-200.png"));
        window.set(shell -> shell.zoom().set(100));
    }

    private void edit(Path folder) {
        window.run("review.edit");
        window.from(".block-response .writing-area", node -> {
            WritingArea area = (WritingArea) node;
            area.setText(area.getText()
                    .replaceAll("According to the document above, d", "D")
                    .replaceAll(" ?\\[\\d]", ""));
            return area;
        });
        window.picture(folder.resolve("edit.png"));
        window.press("#review-root", KeyCode.SHIFT, false);
        window.run("review.diff");
        window.picture(folder.resolve("edit-diff.png"));
    }

    private void reword(Path folder) {
        window.query("");
        window.run("edit.replace");
        write("#replace-find", "refund(s|ed)?");
        write("#replace-with", "reimbursement");
        window.from("#replace-regex", node -> {
            ((Button) node).fire();
            return node;
        });
        window.press("#replace-list", KeyCode.DOWN, false);
        window.press("#replace-list", KeyCode.DOWN, false);
        window.run("replace.toggle");
        all(folder, "replace");
        window.run("replace.close");
        window.run("edit.tags");
        window.picture(folder.resolve("tags.png"));
        window.run("tags.close");
    }

    private void settleDuplicates(Path folder) {
        window.query("source:sharegpt-chats.json");
        window.run("review.skip");
        window.picture(folder.resolve("conversation.png"));
        window.run("editor.open");
        window.run("editor.split-chat");
        all(folder, "editor");
        window.run("editor.close");
        window.query("has:cluster");
        window.set(shell -> shell.viewId().set("duplicates"));
        window.run("duplicates.search");
        window.runAfter(9_000, "duplicates.keep");
        window.runAfter(7_000, "duplicates.keep");
        window.from("#duplicates-list", node -> {
            ListView<?> clusters = (ListView<?>) node;
            clusters.getItems().stream()
                    .filter(row -> ((ClusterRow) row).cluster().kind() == Cluster.Kind.CONFLICTING)
                    .findFirst()
                    .ifPresent(row -> clusters.getSelectionModel()
                            .select(clusters.getItems().indexOf(row)));
            return node;
        });
        window.picture(folder.resolve("duplicates.png"));
    }

    private void overview(Path folder) {
        window.query("");
        window.set(shell -> shell.viewId().set("balance"));
        both(folder, "balance");
        window.set(shell -> shell.viewId().set("problems"));
        window.picture(folder.resolve("problems.png"));
        window.set(shell -> shell.viewId().set("history"));
        window.picture(folder.resolve("history.png"));
        window.set(shell -> shell.viewId().set("table"));
        window.query("tag:care-plan -lang:de");
        window.press(TABLE, KeyCode.HOME, false);
        window.press(TABLE, KeyCode.DOWN, false);
        window.press(TABLE, KeyCode.DOWN, false);
        both(folder, "table");
        window.run("window.palette");
        all(folder, "palette");
        window.set(shell -> shell.overlay().set(ShellModel.Overlay.NONE));
        window.set(shell -> shell.viewId().set("review"));
        window.run("window.keys");
        window.picture(folder.resolve("keys.png"));
        window.set(shell -> shell.overlay().set(ShellModel.Overlay.NONE));
    }

    private void comeAndGo(Path folder) throws IOException {
        window.query("");
        Path notes = home.resolve("call-notes.csv");
        Files.writeString(notes, NOTES);
        window.dialogs.files = List.of(
                samples.resolve("support-bot.jsonl"),
                samples.resolve("helpdesk-tickets.csv"),
                samples.resolve("sharegpt-chats.json"),
                notes);
        window.run("project.import");
        window.picture(folder.resolve("import.png"));
        choose(3);
        place("instruction", "/what_the_caller_wanted");
        place("response", "/what_we_told_them");
        place("tags", "/topic");
        window.picture(folder.resolve("import-mapping.png"));
        choose(1);
        window.run("import.close");
        window.run("project.export");
        window.picture(folder.resolve("export.png"));
        window.run("export.close");
        window.run("project.write");
        write("#write-instruction", "Can I take a 10 kg rucksack into the cabin on a Classic ticket?");
        write(
                "#write-response",
                "On a Classic ticket the cabin bag may weigh up to 9 kg, so your rucksack is 1 kg too heavy. Take some"
                        + " of it out.");
        write("#write-tags", "baggage/cabin");
        window.picture(folder.resolve("write.png"));
        window.run("write.close");
    }

    private void choose(int file) {
        window.from("#import-files", node -> {
            ((ListView<?>) node).getSelectionModel().clearAndSelect(file);
            return node;
        });
    }

    @SuppressWarnings("unchecked")
    private void place(String slot, String pointer) {
        window.from("#import-place-" + slot, node -> {
            ComboBox<String> places = (ComboBox<String>) node;
            places.setValue(pointer);
            return places;
        });
    }

    private void write(String field, String text) {
        window.from(field, node -> {
            ((TextInputControl) node).setText(text);
            return node;
        });
    }

    private void sizes(Path folder) {
        window.query("source:support-bot.jsonl has:passages has:finding");
        window.set(shell -> shell.viewId().set("review"));
        window.size(1024, 640);
        window.picture(folder.resolve("review-small.png"));
        window.size(1440, 900);
        window.set(shell -> shell.zoom().set(200));
        window.picture(folder.resolve("review-200.png"));
        window.set(shell -> shell.zoom().set(100));
    }

    private static final String NOTES = """
            call,note_by_agent,topic,what_the_caller_wanted,what_we_told_them
            4711,calm,roaming,"Will my bill go up if I stream in Norway?","Norway counts as home, so nothing is added."
            4712,in a hurry,repair,"How long does a new screen take?","Most repairs are done the same day. Shall I book one?"
            4713,upset,billing,"Why was I charged twice?","I am sorry. The second charge is a hold and goes away in three days."
            """;
}
