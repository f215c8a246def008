package org.winnow.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads all of a file and tells what is wrong with it. */
final class Verifier {
    private static final int MOST_PROBLEMS = 100;
    private static final int BATCH = 256;

    private static final int SAMPLED = 500;

    private Verifier() {}

    /** How much is looked at. */
    enum Depth {
        /** The structure but for the order of the indexes, and some examples: about a second for a gigabyte. */
        QUICK,
        /** All of the structure, and some examples: for a copy that SQLite has just written row by row. */
        SAMPLE,
        /** Everything. */
        FULL
    }

    static Store.Verification verify(Session session) throws SQLException, StoreException {
        return verify(session, Depth.FULL);
    }

    /** As of one moment, whatever is written meanwhile. */
    static Store.Verification verify(Session session, Depth depth) throws SQLException, StoreException {
        session.execute("BEGIN");
        try {
            List<String> problems = new ArrayList<>();
            structure(session, depth == Depth.QUICK ? "quick_check" : "integrity_check", problems);
            if (session.number("PRAGMA user_version") < Schema.VERSION) {
                long examples = session.number("SELECT count(*) FROM example");
                return new Store.Verification(problems.isEmpty(), examples, problems); // its rows have no seals yet
            }
            return depth == Depth.FULL ? everything(session, problems) : sample(session, problems);
        } finally {
            session.execute("ROLLBACK");
        }
    }

    private static void structure(Session session, String pragma, List<String> problems)
            throws SQLException, StoreException {
        session.each("PRAGMA " + pragma + "(100)", row -> {
            if (!"ok".equals(row.getString(1))) {
                problems.add("The file is damaged: " + row.getString(1));
            }
        });
    }

    /** Some examples from all over the file, the newest always. */
    private static Store.Verification sample(Session session, List<String> problems)
            throws SQLException, StoreException {
        long highest = session.number("SELECT max(key) FROM example");
        long count = Math.min(SAMPLED, highest);
        int[] keys = new int[(int) count];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (int) (highest - i * highest / count);
        }
        Arrays.sort(keys);
        long read = oneByOne(session, keys, problems);
        return new Store.Verification(problems.isEmpty(), read, problems);
    }

    private static Store.Verification everything(Session session, List<String> problems)
            throws SQLException, StoreException {
        session.each(
                "PRAGMA foreign_key_check",
                row -> problems.add(
                        "A row of " + row.getString(1) + " points to nothing in " + row.getString(3) + "."));
        for (long step : StepSeal.broken(session)) {
            problems.add(String.valueOf(HistoryRows.damaged(step).getMessage()));
        }
        try {
            HeadRow.read(session);
        } catch (StoreException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        long examples = readAll(session, problems);
        long counted = session.number("SELECT count(*) FROM example");
        if (problems.isEmpty() && counted != examples) {
            problems.add("There are " + counted + " examples, and only " + examples + " can be read.");
        }
        return new Store.Verification(
                problems.isEmpty(),
                examples,
                problems.stream().limit(MOST_PROBLEMS).toList());
    }

    /** Reads every example and compares it with its hash. */
    private static long readAll(Session session, List<String> problems) throws SQLException {
        long highest = session.number("SELECT max(key) FROM example");
        long read = 0;
        for (int low = 1; low <= highest; low += BATCH) {
            int[] keys = new int[BATCH];
            for (int i = 0; i < BATCH; i++) {
                keys[i] = low + i;
            }
            try {
                read += ExampleRows.load(session, keys).size();
            } catch (StoreException e) {
                read += oneByOne(session, keys, problems);
            }
        }
        return read;
    }

    private static long oneByOne(Session session, int[] keys, List<String> problems) throws SQLException {
        long read = 0;
        for (int key : keys) {
            try {
                read += ExampleRows.load(session, new int[] {key}).size();
            } catch (StoreException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        return read;
    }
}
