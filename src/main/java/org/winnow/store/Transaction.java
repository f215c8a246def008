package org.winnow.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Cluster;
import org.winnow.model.Example;
import org.winnow.model.Finding;

/** What can be written, all or nothing. Valid only inside {@link Store#write}, on the writer thread. */
public interface Transaction {
    /**
     * Adds an example.
     *
     * @return its key
     * @throws StoreException if the identifier is taken, or a text holds what cannot be stored without changing it (a
     *     lone surrogate)
     */
    int insert(Example example) throws StoreException;

    /**
     * Adds an example like {@link #insert(Example)}, of which another thread has made the content ready; its measures are
     * taken later by {@link Store#measure}.
     */
    int insert(Example example, Prepared prepared) throws StoreException;

    /** The value of a field now; null where the field is empty. */
    @Nullable
    String value(int key, Field field) throws StoreException;

    /** Sets the value of a field and everything that follows from it (columns, full text, original, findings). */
    void set(int key, Field field, @Nullable String value) throws StoreException;

    /** True if an identifier is taken. */
    boolean hasId(String id) throws StoreException;

    /** Begins an import and returns its number. */
    long beginSource(Sources.Source source) throws StoreException;

    /** Brings the ledger and the state of an import up to date. */
    void updateSource(Sources.Source source) throws StoreException;

    /** Puts a row aside. */
    void quarantine(Sources.Quarantined row) throws StoreException;

    /** Adds a step to the history, as a child of the current one, and makes it the current one. Returns its number. */
    long appendStep(HistoryLog.Step step, List<HistoryLog.Delta> deltas) throws StoreException;

    /**
     * Adds a step like {@link #appendStep}, with deltas that follow one by one through {@link #appendDelta}, so that a
     * bulk edit never holds them all. Its title and count as given here stand until {@link #endStep}.
     */
    long beginStep(HistoryLog.Step step) throws StoreException;

    /** Adds a delta to a step that this transaction began. Only records it: the value itself is {@link #set}. */
    void appendDelta(long step, HistoryLog.Delta delta) throws StoreException;

    /** Gives a step that this transaction began its final title and count; its other components stay. */
    void endStep(long id, HistoryLog.Step step) throws StoreException;

    /** Makes another step the current one, after its deltas have been swapped; 0 for the state before the first. */
    void moveHead(long step) throws StoreException;

    /** Replaces the open findings of some examples. */
    void replaceFindings(Map<Integer, List<Finding>> findings) throws StoreException;

    /** Marks a finding of an example as ignored, or no longer; it stays so until the text in question changes. */
    void ignoreFinding(int key, Finding finding, boolean ignored) throws StoreException;

    /** Replaces all clusters. */
    void replaceClusters(List<Cluster> clusters) throws StoreException;

    /** Sets or, with null, removes a small named value. */
    void setting(String name, @Nullable String value) throws StoreException;

    /**
     * Keeps a text that is being typed, in place of an older one of the same field. Half characters (lone surrogates),
     * which no file can keep, become the replacement character: a draft is a help, not a record.
     */
    void keepDraft(Drafts.Draft draft) throws StoreException;

    /** Removes a draft, if there is one. */
    void dropDraft(String id, String field) throws StoreException;
}
