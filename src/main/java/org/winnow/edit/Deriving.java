package org.winnow.edit;

import java.util.List;
import org.winnow.model.Example;

/** An edit that makes new examples out of those that it is pointed at. */
public sealed interface Deriving extends Edit permits SplitChat, CounterExample {
    /** What it makes of one example; nothing where there is nothing to make. Pure. The identifiers are wishes. */
    List<Example> derived(Example from);

    /** True if the examples that something was made of go into the bin. */
    boolean deletesOriginals();
}
