package org.winnow.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Reading the history: a tree of steps, of which one is current. Not for the FX thread. */
public interface HistoryLog {
    /** The number of the current step; 0 before the first. */
    long head() throws StoreException;

    /** One step. */
    Optional<Step> step(long id) throws StoreException;

    /** The newest child of a step, which is what redo goes to; 0 asks for the newest first step. */
    Optional<Step> newestChild(long id) throws StoreException;

    /** All steps, newest first, branches included. */
    List<Step> steps(int skip, int limit) throws StoreException;

    /**
     * What a step changed.
     *
     * @throws StoreException after the last one, if they are not what was stored
     */
    void deltas(long step, Visitor visitor) throws StoreException;

    /**
     * What was done to one example, by step, on whatever branch, the newest first. Cost: one pass over all that the history
     * holds, about a second for a million values. Not compared with what was stored, as {@link #deltas} is.
     */
    SortedMap<Long, List<Delta>> changes(int key) throws StoreException;

    /**
     * One step of the history.
     *
     * @param id its number, ascending in the order of the work; 0 before it is stored
     * @param parent the step that it was made on; 0 for none
     * @param at when
     * @param who the name of the person, as the system knows it
     * @param title what was done, in words for a person
     * @param edit the edit as JSON, for replay
     * @param count how many examples it changed
     */
    record Step(long id, long parent, Instant at, String who, String title, String edit, int count) {}

    /**
     * One value that a step swapped.
     *
     * @param key the example
     * @param field the field
     * @param before its value before
     * @param after its value after
     */
    record Delta(
            int key,
            Field field,
            @Nullable String before,
            @Nullable String after) {}

    /** Receives deltas one by one. */
    @FunctionalInterface
    interface Visitor {
        /** Receives one. */
        void visit(Delta delta) throws StoreException;
    }
}
