package org.winnow.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads all of a file and tells what is wrong with it. */
final class Verifier {
    private static final int MOST_PROBLEMS = 100;
    private static final int BATCH = 256;

    private Verifier() {}

    /** All of it as of one moment, whatever is written meanwhile. */
    static Store.Verification verify(Session session) throws SQLException, StoreException {
        session.execute("BEGIN");
        try {
            return snapshot(session);
        } finally {
            session.execute("ROLLBACK");
        }
    }

    private static Store.Verification snapshot(Session session) throws SQLException, StoreException {
        List<String> problems = new ArrayList<>();
        session.each("PRAGMA integrity_check(100)", row -> {
            if (!"ok".equals(row.getString(1))) {
                problems.add("The file is damaged: " + row.getString(1));
            }
        });
        session.each(
                "PRAGMA foreign_key_check",
                row -> problems.add(
                        "A row of " + row.getString(1) + " points to nothing in " + row.getString(3) + "."));
        for (long step : StepSeal.broken(session)) {
            problems.add(String.valueOf(HistoryRows.damaged(step).getMessage()));
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
