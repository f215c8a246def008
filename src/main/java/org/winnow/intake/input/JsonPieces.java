package org.winnow.intake.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a list of JSON values, or values that stand one after the other, into elements. One broken element does not take
 * the others along; see {@link JsonScanner}.
 */
final class JsonPieces implements Pieces {
    private static final int LONGEST_NAME = 1_000;

    private final ByteWindow window;
    private final Collector collector;
    private final JsonScanner scanner;
    private final @Nullable String wrapper;
    private final List<String> notes = new ArrayList<>();
    private State state;
    private long element;
    private boolean comma = true;
    private @Nullable String damage;

    private enum State {
        BEFORE,
        INSIDE,
        LOOSE,
        AFTER,
        DONE
    }

    JsonPieces(ByteWindow window, Layout layout, Limits limits) throws IOException {
        this.window = window;
        this.collector = new Collector(limits);
        this.scanner = new JsonScanner(window, collector);
        this.wrapper = layout.wrapper();
        this.state = layout.container() == Container.JSON_STREAM ? State.LOOSE : State.BEFORE;
        window.skipMark();
    }

    @Override
    public @Nullable Piece next() throws IOException {
        if (state == State.BEFORE) {
            begin();
        }
        return switch (state) {
            case INSIDE -> inside();
            case LOOSE -> loose();
            case AFTER -> after();
            default -> null;
        };
    }

    private void begin() throws IOException {
        scanner.blanks();
        if (wrapper != null && window.peek() == '{') {
            step();
            state = toWrapper(wrapper) ? State.INSIDE : State.DONE;
            return;
        }
        if (window.peek() == '[') {
            step();
            state = State.INSIDE;
            return;
        }
        state = State.LOOSE;
    }

    /** Goes to the first element of the list under a name. */
    private boolean toWrapper(String name) throws IOException {
        scanner.blanks();
        while (window.peek() == '"') {
            scanner.value();
            boolean here = collector.size() < LONGEST_NAME
                    && new String(collector.bytes(0), StandardCharsets.UTF_8).equals('"' + name + '"');
            scanner.blanks();
            if (window.peek() == ':') {
                step();
            }
            scanner.blanks();
            if (here && window.peek() == '[') {
                step();
                return true;
            }
            scanner.value();
            scanner.blanks();
            if (window.peek() == ',') {
                step();
            }
            scanner.blanks();
        }
        damage = "The list \"" + name + "\" was not found.";
        return false;
    }

    private void step() {
        window.moveTo(window.position() + 1);
    }

    private @Nullable Piece inside() throws IOException {
        scanner.blanks();
        while (window.peek() == ',') {
            if (comma) {
                note("There is a comma too many before element " + (element + 1) + ".");
            }
            comma = true;
            step();
            scanner.blanks();
        }
        int next = window.peek();
        if (next < 0) {
            damage = "The list has no end: the file seems to be cut off after element " + element + ".";
            state = State.DONE;
            return null;
        }
        if (next == ']') {
            step();
            if (comma && element > 0) {
                note("There is a comma too many behind the last element.");
            }
            state = State.AFTER;
            return after();
        }
        if (!comma) {
            note("There is no comma between elements " + element + " and " + (element + 1) + ".");
        }
        Piece element = element();
        comma = scanner.tookComma();
        return element;
    }

    private void note(String sentence) {
        if (notes.size() < 20) {
            notes.add(sentence);
        }
    }

    private @Nullable Piece loose() throws IOException {
        scanner.blanks();
        return window.peek() < 0 ? null : element();
    }

    private Piece element() throws IOException {
        long offset = window.offset();
        boolean whole = scanner.value();
        element++;
        String problem = null;
        if (collector.tooLong()) {
            problem = collector.tooLongSentence();
        } else if (!whole) {
            problem = "The file ends in the middle of this record.";
        }
        return new Piece(element, offset, window.offset(), collector.bytes(0), problem);
    }

    /** What stands behind the end of the list: nothing, the rest of the outer object, or text that nobody expects. */
    private @Nullable Piece after() throws IOException {
        state = State.DONE;
        scanner.blanks();
        if (wrapper != null || window.peek() < 0) {
            return null;
        }
        long offset = window.offset();
        collector.clear();
        while (window.more()) {
            collector.add(window.buffer(), window.position(), window.end());
            window.moveTo(window.end());
        }
        element++;
        return new Piece(
                element, offset, window.offset(), collector.bytes(0), "There is more text behind the end of the list.");
    }

    @Override
    public @Nullable String damage() {
        return window.damage() != null ? window.damage() : damage;
    }

    @Override
    public List<String> notes() {
        return List.copyOf(notes);
    }

    @Override
    public long consumed() {
        return window.consumed();
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
