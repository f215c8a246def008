package org.winnow.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winnow.store.Dimension;
import org.winnow.store.FullText;
import org.winnow.store.Measure;

/** Reads one condition of the form {@code field:value}, {@code field:a,b} or {@code number>bound}. */
final class FieldParser {
    private final Scanner scanner;
    private final int start;
    private final String written;
    private final String field;

    FieldParser(Scanner scanner) {
        this.scanner = scanner;
        this.start = scanner.position();
        this.written = scanner.text().substring(start, Parser.fieldEnd(scanner.text(), start));
        this.field = Vocabulary.field(written);
    }

    Term parse() throws QueryException {
        scanner.skip(written.length());
        if (field.equals("changed")) {
            return changed();
        }
        Term.Comparison comparison = sign();
        Optional<Measure> measure = Vocabulary.measure(field);
        if (comparison != Term.Comparison.EQUAL) {
            return comparison(measure, comparison);
        }
        List<Written> values = values();
        FullText.Where where = Vocabulary.text(field);
        if (measure.isPresent() && (where == null || values.stream().allMatch(Written::isNumber))) {
            return numbers(measure.get(), values);
        }
        if (where != null) {
            return words(where, values);
        }
        Optional<Dimension> dimension = Vocabulary.dimension(field);
        return dimension.isPresent() ? dimension(dimension.get(), values) : special(values);
    }

    private Term changed() throws QueryException {
        scanner.skip(scanner.at(':') || scanner.at('=') ? 1 : 0);
        int at = scanner.position();
        String when = scanner.word(false);
        if (when.isEmpty()) {
            throw new QueryException(
                    "A time is missing after \"" + written + ":\", as in changed:today or changed:7d.", at);
        }
        return when.equalsIgnoreCase("no")
                ? new Term.Not(new Term.Changed("yes"))
                : new Term.Changed(Times.tidy(when, at));
    }

    private Term.Comparison sign() {
        if (scanner.at(':') || scanner.at('=')) {
            scanner.skip(1);
        }
        for (Term.Comparison each : List.of(
                Term.Comparison.AT_MOST, Term.Comparison.AT_LEAST, Term.Comparison.LESS, Term.Comparison.MORE)) {
            if (scanner.text().startsWith(each.sign(), scanner.position())) {
                scanner.skip(each.sign().length());
                return each;
            }
        }
        return Term.Comparison.EQUAL;
    }

    private Term comparison(Optional<Measure> measure, Term.Comparison comparison) throws QueryException {
        if (measure.isEmpty()) {
            throw known()
                    ? new QueryException("\"" + written + "\" is not a number; write " + field + ":value.", start)
                    : unknownField();
        }
        int at = scanner.position();
        return new Term.Compare(measure.get(), comparison, Numbers.number(measure.get(), scanner.word(false), at));
    }

    private List<Written> values() throws QueryException {
        List<Written> values = new ArrayList<>();
        do {
            if (!values.isEmpty()) {
                scanner.skip(1);
            }
            int at = scanner.position();
            boolean quoted = scanner.at('"');
            String text = quoted ? scanner.quoted() : scanner.word(true);
            if (text.isEmpty()) {
                throw known() ? new QueryException(missing(), at) : unknownField();
            }
            values.add(new Written(text, quoted, quoted && scanner.passStar(), at));
        } while (scanner.at(','));
        return values;
    }

    private String missing() {
        List<String> known = Vocabulary.dimension(field).map(Vocabulary::values).orElse(List.of());
        return "A value is missing after \"" + written + ":\""
                + (known.isEmpty() ? "." : "; it can be " + String.join(", ", known) + ".");
    }

    private static Term numbers(Measure measure, List<Written> values) throws QueryException {
        List<Term> either = new ArrayList<>();
        for (Written value : values) {
            either.add(Numbers.term(measure, value.text(), value.start()));
        }
        return new Term.Any(either);
    }

    private static Term words(FullText.Where where, List<Written> values) throws QueryException {
        List<Term> either = new ArrayList<>();
        for (Written value : values) {
            either.add(Words.term(where, value.text(), value.quoted(), value.star(), value.start()));
        }
        return new Term.Any(either);
    }

    private static Term dimension(Dimension dimension, List<Written> values) throws QueryException {
        List<String> tidy = new ArrayList<>();
        for (Written value : values) {
            String word = Vocabulary.tidy(dimension, value.whole());
            List<String> known = Vocabulary.values(dimension);
            if (word.isEmpty()) {
                throw new QueryException("A value is missing after \"" + dimension.field() + ":\".", value.start());
            }
            if (!known.isEmpty() && !known.contains(word) && !word.equals(Vocabulary.NONE) && word.indexOf('*') < 0) {
                throw unknown(value.text(), dimension.field(), known, value.start());
            }
            tidy.add(word);
        }
        return new Term.Values(dimension, tidy);
    }

    private Term special(List<Written> values) throws QueryException {
        return switch (field) {
            case "id" -> new Term.Ids(values.stream().map(Written::whole).toList());
            case "changed-by" ->
                new Term.ChangedBy(values.stream().map(Written::text).toList());
            case "set" -> new Term.Saved(values.stream().map(Written::whole).toList());
            case "similar" -> similar(values);
            case "is" -> {
                only(values, List.of("deleted"));
                yield new Term.Deleted();
            }
            case "edited" -> {
                Term edits = Term.Values.of(Dimension.HAS, "edits");
                yield only(values, List.of("yes", "no")).equals("yes") ? edits : new Term.Not(edits);
            }
            default -> throw unknownField();
        };
    }

    private static Term similar(List<Written> values) {
        List<Term> either = new ArrayList<>();
        values.forEach(value -> either.add(new Term.Similar(value.whole())));
        return new Term.Any(either);
    }

    private String only(List<Written> values, List<String> known) throws QueryException {
        Written value = values.get(0);
        String word = Vocabulary.field(value.text());
        if (values.size() > 1 || !known.contains(word)) {
            throw unknown(value.text(), field, known, value.start());
        }
        return word;
    }

    private boolean known() {
        return Vocabulary.text(field) != null || Vocabulary.fields().contains(field);
    }

    private QueryException unknownField() {
        String nearest = Nearest.to(field, Vocabulary.fields())
                .map(name -> "Did you mean \"" + name + "\"? ")
                .orElse("Fields are " + String.join(", ", Vocabulary.fields()) + ". ");
        return new QueryException(
                "There is no field \"" + written + "\". " + nearest
                        + "To search for the text itself, put it in quotation" + " marks.",
                start);
    }

    private static QueryException unknown(String value, String field, List<String> known, int position) {
        String nearest = Nearest.to(value, known)
                .map(word -> "did you mean " + word + "?")
                .orElse("it can be " + String.join(", ", known) + ".");
        return new QueryException("\"" + value + "\" is no value of " + field + "; " + nearest, position);
    }

    /** A value as it was written, and where. */
    private record Written(String text, boolean quoted, boolean star, int start) {
        boolean isNumber() {
            return !quoted && Numbers.isNumber(text);
        }

        String whole() {
            return star ? text + "*" : text;
        }
    }
}
