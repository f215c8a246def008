package org.winnow.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.winnow.store.HistoryLog;
import org.winnow.store.HistoryLog.Step;
import org.winnow.store.StoreException;

/**
 * The way from one step of the history to another.
 *
 * @param back the steps to take back, in that order
 * @param forth the steps to make again after that, in that order
 */
record Route(List<Step> back, List<Step> forth) {
    /** Copies the lists. */
    Route {
        back = List.copyOf(back);
        forth = List.copyOf(forth);
    }

    static Route between(HistoryLog log, long from, long to) throws StoreException {
        List<Step> there = to(log, to);
        Set<Long> common = new HashSet<>();
        for (Step step : there) {
            common.add(step.id());
        }
        List<Step> back = new ArrayList<>();
        long at = from;
        while (at != 0 && !common.contains(at)) {
            Step step = step(log, at);
            back.add(step);
            at = step.parent();
        }
        long meeting = at;
        List<Step> forth = there;
        for (int i = 0; i < there.size(); i++) {
            if (there.get(i).id() == meeting) {
                forth = there.subList(i + 1, there.size());
            }
        }
        return new Route(back, forth);
    }

    /** The steps from the first to one, both included; none for 0. */
    static List<Step> to(HistoryLog log, long id) throws StoreException {
        List<Step> line = new ArrayList<>();
        for (long at = id; at != 0; at = line.get(line.size() - 1).parent()) {
            line.add(step(log, at));
        }
        Collections.reverse(line);
        return line;
    }

    private static Step step(HistoryLog log, long id) throws StoreException {
        return log.step(id).orElseThrow(() -> new NoSuchElementException("the history has no step " + id));
    }
}
