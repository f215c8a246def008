package org.winnow.desktop;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.collections.ListChangeListener;
import javafx.css.CssParser;

/** Catches what the style engine complains of. */
final class CssWarnings implements AutoCloseable {
    private final List<String> caught = new CopyOnWriteArrayList<>();
    private final Logger logger = Logger.getLogger("javafx");
    private final ListChangeListener<CssParser.ParseError> onParse = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(error -> caught.add(error.getMessage()));
        }
    };
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            caught.add(line.getLoggerName() + ": " + line.getMessage());
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    CssWarnings() {
        logger.addHandler(handler);
        CssParser.errorsProperty().addListener(onParse);
    }

    List<String> caught() {
        return caught.stream().distinct().limit(20).toList();
    }

    @Override
    public void close() {
        logger.removeHandler(handler);
        CssParser.errorsProperty().removeListener(onParse);
    }
}
