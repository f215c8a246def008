package org.winnow.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a damaged file: those that can be reached through the trees of their tables, and those on pages that nothing
 * points to any more. Pages that were given up long ago are left out, for they would bring back what somebody has changed
 * since; where the list of them is damaged too, only rows are taken that the destroyed pages must have led to.
 */
final class Wreck {
    /** Trees without row numbers whose lost leaves can be told from others by their look. */
    private static final Set<String> UNMISTAKABLE = Set.of("delta");

    /** Tables of which nothing is ever deleted, so that a row that nothing points to was lost by the damage. */
    private static final Set<String> GROWING =
            Set.of("source", "quarantine", "origin", "example", "content", "original", "passage", "step", "delta");

    private final Pages pages;
    private final List<Shape> shapes;
    private final boolean freeIsKnown;
    private final BitSet seen;
    private final Map<String, Tree> trees = new HashMap<>();

    private Wreck(Pages pages, List<Shape> shapes) throws IOException {
        this.pages = pages;
        this.shapes = shapes;
        this.seen = pages.free();
        this.freeIsKnown = pages.freeIsKnown(seen);
    }

    /** Receives rows. */
    interface Visitor {
        /**
         * Receives one.
         *
         * @param lost true if nothing pointed to its page
         */
        void visit(Shape shape, @Nullable Object[] row, boolean lost) throws SQLException;
    }

    /** Finds out where the tables lie. */
    static Wreck of(Pages pages, List<Shape> shapes) throws IOException {
        Wreck wreck = new Wreck(pages, shapes);
        for (Map.Entry<String, Integer> root : wreck.roots().entrySet()) {
            Optional<Shape> shape = wreck.shape(root.getKey());
            boolean rows = shape.map(Shape::numbered)
                    .orElse(pages.has(root.getValue()) && isOfRows(new Cells(pages, root.getValue())));
            wreck.trees.put(root.getKey(), Tree.walk(pages, root.getValue(), rows, wreck.seen));
        }
        return wreck;
    }

    private static boolean isOfRows(Cells root) {
        return root.type() == Cells.TABLE_LEAF || root.type() == Cells.TABLE_INNER;
    }

    private Optional<Shape> shape(String table) {
        return shapes.stream().filter(each -> each.table().equals(table)).findFirst();
    }

    /** Where the trees begin, by the names of tables and indexes, as the first page says. */
    private Map<String, Integer> roots() throws IOException {
        Map<String, Integer> roots = new HashMap<>();
        for (int page : Tree.walk(pages, 1, true, seen).holding()) {
            for (Cells.Cell cell : new Cells(pages, page).cells()) {
                List<@Nullable Object> values = cell.values();
                if (values.size() == 5
                        && values.get(1) instanceof String name
                        && values.get(3) instanceof Long root
                        && root > 1
                        && root <= pages.count()) {
                    roots.put(name, root.intValue());
                }
            }
        }
        return roots;
    }

    /** True if a part of a table could not be reached. */
    boolean isBroken(String table) {
        Tree tree = trees.get(table);
        return tree == null || tree.isBroken();
    }

    /** Visits all rows, those that are surely in place first. */
    void each(Visitor visitor) throws IOException, SQLException {
        for (Shape shape : shapes) {
            Tree tree = trees.get(shape.table());
            if (tree != null) {
                for (int page : tree.holding()) {
                    visit(page, shape, visitor);
                }
            }
        }
        for (int page = 2; page <= pages.count(); page++) {
            if (!seen.get(page)) {
                lost(page, visitor);
            }
        }
    }

    private void visit(int page, Shape shape, Visitor visitor) throws IOException, SQLException {
        for (Cells.Cell cell : new Cells(pages, page).cells()) {
            @Nullable Object[] row = shape.row(cell);
            if (row != null) {
                visitor.visit(shape, row, false);
            }
        }
    }

    private void lost(int number, Visitor visitor) throws IOException, SQLException {
        Cells page = new Cells(pages, number);
        if (!page.isLeaf()) {
            return;
        }
        List<Cells.Cell> cells = page.cells();
        for (Shape shape : shapes) {
            boolean possible =
                    page.type() == Cells.TABLE_LEAF ? shape.numbered() : UNMISTAKABLE.contains(shape.table());
            if (possible && !cells.isEmpty() && cells.stream().allMatch(shape::isLike)) {
                take(shape, cells, visitor);
                return;
            }
        }
    }

    private void take(Shape shape, List<Cells.Cell> cells, Visitor visitor) throws SQLException {
        Tree tree = trees.get(shape.table());
        boolean all = tree == null || (GROWING.contains(shape.table()) && freeIsKnown);
        List<Tree.Range> missing = tree == null ? List.of() : tree.missing();
        for (Cells.Cell cell : cells) {
            boolean wanted = all
                    || (shape.numbered()
                            ? missing.stream().anyMatch(range -> range.has(cell.rowId()))
                            : !missing.isEmpty());
            @Nullable Object[] row = shape.row(cell);
            if (wanted && row != null) {
                visitor.visit(shape, row, true);
            }
        }
    }

    /** Tables of which something could not be reached. */
    Set<String> broken() {
        Set<String> broken = new HashSet<>();
        shapes.forEach(shape -> {
            if (isBroken(shape.table())) {
                broken.add(shape.table());
            }
        });
        return broken;
    }
}
