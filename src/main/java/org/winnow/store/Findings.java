package org.winnow.store;

import java.util.List;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;
import org.winnow.model.Cluster;
import org.winnow.model.Finding;

/** Reading what checks and the search for duplicates found. Not for the FX thread. */
public interface Findings {
    /** The open findings of an example. */
    List<Finding> of(int key) throws StoreException;

    /** Visits the open findings of a set, ascending by key. */
    void scan(RoaringBitmap keys, Visitor visitor) throws StoreException;

    /** Fingerprints of the findings that the user ignored; see {@link Transaction#ignoreFinding}. */
    Set<String> ignored(int key) throws StoreException;

    /** All clusters, larger ones first. */
    List<Cluster> clusters() throws StoreException;

    /** Receives findings one by one. */
    @FunctionalInterface
    interface Visitor {
        /** Receives one. */
        void visit(int key, Finding finding) throws StoreException;
    }
}
