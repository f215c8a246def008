package org.winnow.cli;

import java.nio.file.Path;
import java.util.List;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Provenance;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.model.Split;
import org.winnow.model.Status;
import org.winnow.store.Projects;
import org.winnow.store.Store;
import org.winnow.store.StoreException;

/** Small projects for tests. */
final class ProjectFiles {
    private ProjectFiles() {}

    /** A project of these examples. */
    static Path write(Path folder, Example... examples) throws StoreException {
        Path file = folder.resolve("test.winnow");
        try (Store store = Projects.create(file)) {
            store.write(transaction -> {
                for (Example example : examples) {
                    transaction.insert(example);
                }
                return examples.length;
            });
        }
        return file;
    }

    /** An example of one question and one answer. */
    static Example example(String id, Status status, String question, String answer, String... tags) {
        return new Example(
                id,
                Content.of(List.of(Message.of(Role.USER, question), Message.of(Role.ASSISTANT, answer))),
                new Review(status, null, List.of(tags), null, Split.NONE),
                Provenance.HAND_WRITTEN);
    }

    /** Three examples: two on billing, of which one is accepted, and one on roaming. */
    static Path three(Path folder) throws StoreException {
        return write(
                folder,
                example("a1", Status.ACCEPTED, "Why is my bill high?", "Roaming was on.", "billing"),
                example("a2", Status.UNREVIEWED, "May I pay later?", "Yes, by a fortnight.", "billing/pay"),
                example("a3", Status.UNREVIEWED, "Wo gilt Roaming?", "In der ganzen EU.", "roaming"));
    }
}
