package org.winnow.store;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * One tree of a damaged file: the pages that can be reached from its root, and the ranges of row numbers that cannot, because
 * a page on the way to them is destroyed. All leaves lie equally deep, so a destroyed page at that depth was a leaf, and what
 * it held is gone; below a destroyed page higher up there are leaves that nothing points to any more.
 */
final class Tree {
    private static final int DEEPEST = 40;

    private final List<Integer> holding = new ArrayList<>();
    private final List<Step> broken = new ArrayList<>();
    private int leafDepth = DEEPEST;

    /** The rows from one number, exclusive, to another, inclusive. */
    record Range(long above, long upTo) {
        boolean has(long row) {
            return row > above && row <= upTo;
        }
    }

    private record Step(int page, int depth, Range range) {}

    private Tree() {}

    /** Walks a tree; pages that were seen before, in this tree or another, are not entered again. */
    static Tree walk(Pages pages, int root, boolean ofRows, BitSet seen) throws IOException {
        Tree tree = new Tree();
        Deque<Step> waiting = new ArrayDeque<>();
        waiting.push(new Step(root, 0, new Range(Long.MIN_VALUE, Long.MAX_VALUE)));
        while (!waiting.isEmpty()) {
            tree.enter(pages, waiting.pop(), ofRows, seen, waiting);
        }
        return tree;
    }

    private void enter(Pages pages, Step step, boolean ofRows, BitSet seen, Deque<Step> waiting) throws IOException {
        if (!pages.has(step.page()) || seen.get(step.page()) || step.depth() > DEEPEST) {
            broken.add(step);
            return;
        }
        Cells cells = new Cells(pages, step.page());
        if (cells.type() == (ofRows ? Cells.TABLE_LEAF : Cells.INDEX_LEAF)) {
            seen.set(step.page());
            leafDepth = Math.min(leafDepth, step.depth());
            holding.add(step.page());
        } else if (cells.type() == (ofRows ? Cells.TABLE_INNER : Cells.INDEX_INNER)) {
            seen.set(step.page());
            descend(step, cells, waiting);
            if (!ofRows) {
                holding.add(step.page());
            }
        } else {
            broken.add(step);
        }
    }

    private static void descend(Step step, Cells cells, Deque<Step> waiting) {
        long above = step.range().above();
        for (Cells.Child child : cells.children()) {
            long upTo = Math.min(child.highest(), step.range().upTo());
            waiting.push(new Step(child.page(), step.depth() + 1, new Range(above, upTo)));
            above = upTo;
        }
    }

    /** The pages with rows in them. */
    List<Integer> holding() {
        return List.copyOf(holding);
    }

    /** True if some page could not be read. */
    boolean isBroken() {
        return !broken.isEmpty();
    }

    /** Where rows may lie that nothing points to. */
    List<Range> missing() {
        return broken.stream()
                .filter(step -> step.depth() < leafDepth)
                .map(Step::range)
                .toList();
    }
}
