package org.winnow.query;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.winnow.store.Measure;

/** Writes queries, so that {@link Parser} reads them back as they were. */
final class Spelling {
    private Spelling() {}

    static String of(Query query) {
        List<Term> terms = query.terms();
        if (terms.size() == 1 && terms.get(0) instanceof Term.Any any) {
            return alternatives(any);
        }
        return terms.stream().map(Spelling::of).collect(Collectors.joining(" "));
    }

    static String of(Term term) {
        if (term instanceof Term.Values values) {
            return values.dimension().field() + ":" + list(values.values());
        }
        if (term instanceof Term.Compare compare) {
            return compare.measure().field() + compare.comparison().sign() + compare.bound();
        }
        if (term instanceof Term.Between between) {
            return between.measure().field() + ":" + between.low() + ".." + between.high();
        }
        if (term instanceof Term.Words words) {
            return words(words);
        }
        if (term instanceof Term.Not not) {
            return "-" + of(not.term());
        }
        if (term instanceof Term.Any any) {
            return "(" + alternatives(any) + ")";
        }
        if (term instanceof Term.All all) {
            return "(" + together(all) + ")";
        }
        return named(term);
    }

    private static String named(Term term) {
        if (term instanceof Term.Ids ids) {
            return "id:" + list(ids.ids());
        }
        if (term instanceof Term.Changed changed) {
            return "changed:" + changed.when();
        }
        if (term instanceof Term.ChangedBy by) {
            return "changed-by:" + list(by.names());
        }
        if (term instanceof Term.Saved saved) {
            return "set:" + list(saved.names());
        }
        return term instanceof Term.Similar similar ? "similar:" + value(similar.id()) : "is:deleted";
    }

    private static String alternatives(Term.Any any) {
        return any.terms().stream()
                .map(each -> each instanceof Term.All all ? together(all) : of(each))
                .collect(Collectors.joining(" or "));
    }

    private static String together(Term.All all) {
        return all.terms().stream().map(Spelling::of).collect(Collectors.joining(" "));
    }

    private static String list(List<String> values) {
        return values.stream().map(Spelling::value).collect(Collectors.joining(","));
    }

    private static String value(String value) {
        return isPlainValue(value) ? value : quoted(value);
    }

    private static String words(Term.Words words) {
        String field = Vocabulary.fieldOf(words.where());
        String text = words.words();
        boolean plain = text.indexOf('*') < 0
                && (field.isEmpty()
                        ? isPlainWord(text)
                        : isPlainValue(text) && !(field.equals(Measure.PASSAGES.field()) && Numbers.isNumber(text)));
        return (field.isEmpty() ? "" : field + ":") + (plain ? text : quoted(text)) + (words.prefix() ? "*" : "");
    }

    private static boolean isPlainValue(String value) {
        char first = value.charAt(0);
        return first != '<'
                && first != '>'
                && first != '='
                && value.chars().noneMatch(each -> each == ',' || Parser.endsWord((char) each));
    }

    private static boolean isPlainWord(String word) {
        return word.charAt(0) != '-'
                && word.chars().noneMatch(each -> Parser.endsWord((char) each))
                && Parser.fieldEnd(word, 0) < 0
                && !Parser.KEYWORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
