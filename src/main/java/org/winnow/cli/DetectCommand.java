package org.winnow.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winnow.intake.Detection;
import org.winnow.intake.IntakeException;
import org.winnow.intake.Rows;
import org.winnow.intake.Sniffer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winnow detect FILE...}. */
@Command(
        name = "detect",
        description = "Says what files are, how sure that is and what gave it away, and counts their rows.")
final class DetectCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "the files")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--encoding",
            paramLabel = "E",
            description = "the encoding, such as windows-1252; told from the file if left out")
    private @Nullable Charset encoding;

    @Option(names = "--json", description = "print JSON on standard output, one object a line, and nothing else there")
    private boolean json;

    private final Console console;

    DetectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int exit = Exit.DONE;
        for (Path file : files) {
            exit = Math.max(exit, detect(file));
        }
        return exit;
    }

    private int detect(Path file) {
        try {
            Detection detection = Sniffer.detect(file, encoding);
            long rows = detection.rowsExact() || detection.layout() == null
                    ? detection.rows()
                    : Rows.count(file, detection.layout(), console.progress("Counting"));
            if (json) {
                console.json(line -> write(line, detection, rows));
            } else {
                words(detection, rows);
            }
            return detection.known() ? Exit.DONE : Exit.LOOK;
        } catch (IntakeException e) {
            console.say(String.valueOf(e.getMessage()));
            return Exit.USAGE;
        }
    }

    private static void write(JsonGenerator json, Detection detection, long rows) throws IOException {
        json.writeStringField("file", detection.file().toString());
        json.writeStringField("format", detection.format());
        json.writeNumberField("confidence", Math.round(detection.confidence() * 1_000) / 1_000.0);
        JsonLine.texts(json, "evidence", detection.evidence());
        json.writeNumberField("rows", rows);
    }

    private void words(Detection detection, long rows) {
        console.print(detection.file() + ": " + detection.title() + " (" + detection.format() + "), "
                + Math.round(100 * detection.confidence()) + " % sure, " + Count.of(rows, "row"));
        detection.evidence().forEach(sentence -> console.print("  " + sentence));
        detection.alternatives().stream()
                .map(other -> String.format(
                        Locale.ENGLISH,
                        "  or %s (%s), %.0f %%",
                        other.title(),
                        other.format(),
                        100 * other.confidence()))
                .forEach(console::print);
    }
}
