package org.winnow.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.winnow.intake.format.Draft;
import org.winnow.intake.format.FeedbackRows;
import org.winnow.intake.format.RowProblem;
import org.winnow.intake.input.Entries;
import org.winnow.intake.input.Entry;
import org.winnow.intake.input.Layout;
import org.winnow.intake.input.Limits;
import org.winnow.model.Content;
import org.winnow.model.Feedback;

/**
 * Feedback by the record that it speaks of, to be joined to records as they are read. Holds the first {@link #MOST} rows; what
 * goes beyond is joined after the import, see {@link FeedbackJoin}. Thread-safe.
 */
final class FeedbackIndex {
    /** Nothing to join. */
    static final FeedbackIndex NONE = new FeedbackIndex(Map.of());

    private static final int MOST = 200_000;

    private final Map<String, List<Feedback>> byRecord;
    private final Set<String> joined = ConcurrentHashMap.newKeySet();

    private FeedbackIndex(Map<String, List<Feedback>> byRecord) {
        this.byRecord = byRecord;
    }

    static FeedbackIndex of(Path file, Limits limits) throws IntakeException {
        Layout layout = layout(file);
        Map<String, List<Feedback>> byRecord = new HashMap<>();
        try (Entries entries = Entries.open(file, layout, limits)) {
            int rows = 0;
            for (Entry entry = entries.next(); entry != null && rows < MOST; entry = entries.next()) {
                rows++;
                put(entry, byRecord);
            }
        } catch (IOException e) {
            throw new IntakeException("\"" + file + "\" cannot be read: " + e.getMessage(), e);
        }
        return new FeedbackIndex(byRecord);
    }

    /** How the bytes of a file of feedback fall into rows. */
    static Layout layout(Path file) throws IntakeException {
        Detection detection = Sniffer.detect(file);
        if (detection.layout() == null) {
            throw new IntakeException(
                    "\"" + file.getFileName() + "\" holds no feedback. " + String.join(" ", detection.evidence()));
        }
        return detection.layout();
    }

    private static void put(Entry entry, Map<String, List<Feedback>> byRecord) {
        if (entry.json() == null) {
            return;
        }
        try {
            FeedbackRows.Row row = FeedbackRows.row(entry.json());
            byRecord.computeIfAbsent(row.target(), id -> new ArrayList<>()).addAll(row.feedback());
            if (row.turn() != null) {
                byRecord.computeIfAbsent(row.turn(), id -> new ArrayList<>()).addAll(row.feedback());
            }
        } catch (RowProblem e) {
            // the join reads the row again and puts it aside with this reason
            return;
        }
    }

    /** True if there is nothing to join. */
    boolean isEmpty() {
        return byRecord.isEmpty();
    }

    /** The draft with what is said of it under its own identifier or the given other names. */
    Draft attach(Draft draft, List<String> names) {
        List<Feedback> all = new ArrayList<>(draft.content().feedback());
        Set<String> ids = new HashSet<>(names);
        if (draft.recordId() != null) {
            ids.add(draft.recordId());
        }
        for (String id : ids) {
            List<Feedback> said = byRecord.get(id);
            if (said != null) {
                all.addAll(said);
                joined.add(id);
            }
        }
        Content content = draft.content();
        boolean more = all.size() > content.feedback().size();
        return more ? new Draft(draft.recordId(), content.withFeedback(all), draft.review()) : draft;
    }

    /** True if what a row says has been joined to its record. */
    boolean isJoined(FeedbackRows.Row row) {
        return joined.contains(row.target()) || (row.turn() != null && joined.contains(row.turn()));
    }
}
