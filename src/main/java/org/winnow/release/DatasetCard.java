package org.winnow.release;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.winnow.model.Split;
import org.winnow.release.SummedFile.Promised;

/**
 * {@code README.md}: a dataset card whose head tells Hugging Face {@code datasets} which file is which split and what type
 * each column has. Source: huggingface/hub-docs datasetcard.md.
 *
 * @param rows the files of rows
 */
record DatasetCard(ReleaseRequest request, Shape shape, Survey survey, Map<Split, Promised> rows) {
    static final String NAME = "README.md";

    private static final long[] SIZES = {1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000};
    private static final String[] SIZE_NAMES = {"1K", "10K", "100K", "1M", "10M", "100M", "1B"};

    String text() throws IOException {
        List<String> lines = new ArrayList<>();
        addHead(lines);
        addBody(lines);
        return String.join("\n", lines) + "\n";
    }

    private void addHead(List<String> lines) throws IOException {
        ProjectInfo project = request.project();
        lines.add("---");
        if (project.license() != null) {
            lines.add("license: " + quoted(project.license()));
        }
        if (!project.languages().isEmpty()) {
            lines.add("language:");
            for (String language : project.languages()) {
                lines.add("- " + quoted(language));
            }
        }
        lines.add("pretty_name: " + quoted(project.name()));
        lines.add("size_categories:");
        lines.add("- " + size(survey.ledger().written()));
        lines.addAll(List.of("task_categories:", "- text-generation", "tags:", "- sft", "- chat"));
        lines.addAll(List.of("configs:", "- config_name: default", "  default: true", "  data_files:"));
        rows.forEach((split, file) -> lines.addAll(List.of("  - split: " + split.word(), "    path: " + file.name())));
        List<String> features = shape.features(survey.usage());
        if (!features.isEmpty()) {
            lines.addAll(List.of("dataset_info:", "  features:"));
            lines.addAll(features);
        }
        lines.add("---");
    }

    private void addBody(List<String> lines) {
        Profile profile = request.profile();
        ReleaseLedger ledger = survey.ledger();
        lines.addAll(List.of("", "# " + request.project().name().replaceAll("\\s+", " "), ""));
        lines.addAll(List.of("**" + profile.title() + "** (`" + profile.id() + "`). " + profile.description(), ""));
        lines.addAll(List.of("Trained on: " + profile.trainsOn(), ""));
        lines.addAll(List.of("Passages: " + request.plan().fate().title() + ".", ""));
        lines.addAll(List.of("| file | rows | bytes |", "|---|---|---|"));
        rows.values()
                .forEach(file -> lines.add("| " + file.name() + " | " + file.rows() + " | " + file.bytes() + " |"));
        lines.add("");
        lines.add(ledger.considered() + " examples considered = " + ledger.written() + " written + " + ledger.refused()
                + " refused + " + ledger.rejected() + " rejected + " + ledger.heldBack() + " held back.");
        lines.addAll(List.of("", "## Use", ""));
        lines.add("`datasets.load_dataset(\"FOLDER\")` with this folder reads the types of the columns from this card;"
                + " with a single file they are guessed from its first rows.");
        if (survey.usage().calls()) {
            lines.add("The rows hold tool calls, whose columns need `datasets` 4.7 or newer.");
        }
        if (shape.llamaFactory().isPresent()) {
            String names = String.join(
                    ", ",
                    rows.values().stream()
                            .map(file ->
                                    "`" + DatasetInfo.dataset(request.project().name(), file.name()) + "`")
                            .toList());
            lines.add("For LLaMA-Factory, set `dataset_dir` to this folder; the datasets are " + names + ".");
        }
        lines.add("Each `.meta.jsonl` says line by line where a row comes from; `" + Manifest.NAME
                + "` has sizes and hashes, `" + LossReport.MARKDOWN + "` what the rows do not carry.");
        for (String warning : survey.warnings()) {
            lines.addAll(List.of("", "> " + warning));
        }
    }

    private static String size(long rows) {
        for (int i = 0; i < SIZES.length; i++) {
            if (rows < SIZES[i]) {
                return i == 0 ? "n<1K" : SIZE_NAMES[i - 1] + "<n<" + SIZE_NAMES[i];
            }
        }
        return "n>1B";
    }

    /** A string of JSON is one of YAML as well. */
    private static String quoted(String text) throws IOException {
        return JsonCopy.text(out -> out.writeString(text));
    }
}
