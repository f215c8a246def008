package org.winnow.intake.format;

import org.jspecify.annotations.Nullable;
import org.winnow.text.Json;

/** Prompts that nobody has answered. They are recognised so that the reason can be told, row by row. */
final class PromptsOnly implements Format {
    @Override
    public String id() {
        return "prompts";
    }

    @Override
    public String title() {
        return "Prompts without answers";
    }

    @Override
    public Match recognise(Json record) {
        if (record instanceof Json.Str) {
            return new Match(0.5, "are bare texts without an answer");
        }
        String name = field(record);
        return name == null ? Match.NONE : new Match(0.4, "have " + name + " but nothing that looks like an answer");
    }

    private static @Nullable String field(Json record) {
        String name = MappingGuess.promptsOnly(record.fields().keySet());
        if (name != null) {
            return record.get(name) instanceof Json.Str said && !(Pointer.opened(said) instanceof Json.Obj)
                    ? name
                    : null;
        }
        Json turns = record.get("turns");
        return turns != null && Shape.TEXTS.fits(turns) ? "turns" : null;
    }

    @Override
    public Draft read(Json record) throws RowProblem {
        throw new RowProblem(
                "There is a prompt but no answer, so there is nothing to learn yet. To keep such rows as examples"
                        + " that need an answer, import with a mapping such as {\"id\": \"prompts\", \"instruction\": \""
                        + place(record) + "\", \"responseOptional\": true}.");
    }

    private static String place(Json record) {
        String name = field(record);
        return name == null ? "" : "/" + name;
    }
}
