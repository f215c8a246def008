package org.winnow.intake.format;

import java.util.Collection;
import java.util.Optional;
import org.winnow.text.Json;

/** Tables of questions and answers whose columns have telling names; see {@link MappingGuess}. */
final class SynonymFormat implements Format {
    private final boolean helpDesk;

    SynonymFormat(boolean helpDesk) {
        this.helpDesk = helpDesk;
    }

    @Override
    public String id() {
        return helpDesk ? "help-desk" : "question-answer";
    }

    @Override
    public String title() {
        return helpDesk ? "Help-desk table" : "Questions and answers";
    }

    @Override
    public Match recognise(Json record) {
        Collection<String> names = record.fields().keySet();
        Optional<Mapping> guess = helpDesk == MappingGuess.helpDesk(names) ? MappingGuess.of(names) : Optional.empty();
        if (guess.isEmpty()) {
            return Match.NONE;
        }
        String asked =
                guess.get().texts().instruction().slots().get(0).get(0).names().get(0);
        String answered =
                guess.get().texts().response().slots().get(0).get(0).names().get(0);
        if (!Shape.PLAIN.fits(Pointer.field(record, asked)) || !Shape.PLAIN.fits(Pointer.field(record, answered))) {
            return Match.NONE;
        }
        if (holdsJson(Pointer.field(record, asked))) {
            return Match.NONE;
        }
        return new Match(
                helpDesk ? 0.8 : 0.7,
                "have " + asked + ", which looks like the question, and " + answered + ", which looks like the answer");
    }

    /** Payloads of tracing tools are no questions that a person asked. */
    private static boolean holdsJson(Json asked) {
        Json open = Pointer.opened(asked);
        return open instanceof Json.Obj || open instanceof Json.Arr;
    }

    @Override
    public Draft read(Json record) throws RowProblem {
        Optional<Mapping> guess = MappingGuess.of(record.fields().keySet());
        if (guess.isEmpty()) {
            throw new RowProblem("No field looks like a question with an answer: there is only "
                    + Sentences.list(java.util.List.copyOf(record.fields().keySet())) + ".");
        }
        return new MappedRecord(guess.get(), record).draft();
    }
}
