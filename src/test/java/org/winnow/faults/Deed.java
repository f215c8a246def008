package org.winnow.faults;

import org.winnow.model.Status;

/** One thing that the victim does to its project and acknowledges once it is told that it is saved. */
sealed interface Deed {
    /** Writes an example by hand. */
    record Add(String id, String response) implements Deed {}

    /** Notes something on an example. */
    record Note(String id, String text) implements Deed {}

    /** Changes the response of an example. */
    record Answer(String id, String text) implements Deed {}

    /** Decides about one example. */
    record Decide(String id, Status status) implements Deed {}

    /** Decides about all examples at once. */
    record DecideAll(Status status) implements Deed {}

    /** Tags all examples at once. */
    record TagAll(String tag) implements Deed {}

    /** Puts an example into the bin. */
    record Bin(String id) implements Deed {}

    /** Takes the newest step back. */
    record Undo() implements Deed {}

    /** Does the step again that was taken back. */
    record Redo() implements Deed {}

    /** Goes to some step; which one depends on how many there are. */
    record Travel(int number) implements Deed {}

    /** Imports a file of some rows. */
    record Import(int number, int rows) implements Deed {
        String id(int row) {
            return "import" + number + "-" + row;
        }

        String response(int row) {
            return "Row " + row + " of file " + number + ".";
        }

        String file() {
            return "rows" + number + ".jsonl";
        }
    }

    /** Copies the project. */
    record Backup(int number) implements Deed {
        String file() {
            return "backup" + number + ".winnow";
        }
    }

    /** Releases all examples, in the place of the former release. */
    record Export() implements Deed {}

    /** Closes the project, which folds its log into the file, and opens it again. */
    record Reopen() implements Deed {}

    /** Opens a project of an older version, which brings it to ours. */
    record Migrate(int number) implements Deed {
        String file() {
            return "old" + number + ".winnow";
        }
    }
}
