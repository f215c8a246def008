package org.winnow.rag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.rag.Mark.Kind;
import org.winnow.text.Span;
import org.winnow.text.Words;

/**
 * Numbers, dates, names, addresses, codes and quotes of a response that are not in the passages: the hard facts of Ragas and
 * of summary-evaluation by entities, looked up by rule. For one response and one thread.
 */
final class Facts {
    private static final Pattern URL = Pattern.compile("(?i)(?:https?://|www\\.)[^\\s<>\"'）)\\]」】|]++");
    private static final Pattern MAIL = Pattern.compile("(?<![\\w.+-])[\\w.+-]++@[\\w-]+(?:\\.[\\w-]++){1,8}");
    private static final Pattern CODE =
            Pattern.compile("(?<![\\p{L}\\p{Nd}_])[A-Za-z]++[-_/]?\\d[A-Za-z\\d]*+(?:[-._/][A-Za-z\\d]++){0,8}");
    private static final Pattern QUOTE = Pattern.compile(
            "\"([^\"\\n]{5,400}+)\"|[“„]([^”“„\\n]{5,400}+)[”“]|«([^«»\\n]{5,400}+)»|「([^「」\\n]{5,400}+)」|『([^『』\\n]{5,400}+)』");

    /** Numbers that say nothing: of a list, of a citation, of a step. */
    private static final Pattern NOT_MEANT = Pattern.compile(
            "^[\\s*_#>-]*\\(?\\d{1,3}[.):]\\s|\\[\\^?(?:doc|source|passage|ref)?\\s?\\d{1,3}(?:\\s?[,–-]\\s?\\d{1,3}){0,8}\\]|【[^】]{0,40}】"
                    + "|^[\\s*_#>-]*(?:step|schritt|étape|paso|passo)\\s\\d{1,3}\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A quotation of fewer words is a title or an irony (Ragas). */
    private static final int WORDS_OF_A_QUOTE = 3;

    private final ResponseWords words;
    private final Names names;
    private final Evidence passages;
    private final Evidence conversation;

    Facts(ResponseWords words, String language, Evidence passages, Evidence conversation) {
        this.words = words;
        this.names = new Names(words, language);
        this.passages = passages;
        this.conversation = conversation;
    }

    /** What the passages lack, in order. */
    List<Mark> missing(Span sentence) {
        Search search = new Search(sentence);
        search.run();
        search.marks.sort(Comparator.comparingInt((Mark mark) -> mark.span().start())
                .thenComparing(mark -> -mark.span().end()));
        return search.marks;
    }

    private static String address(String url) {
        String lower =
                url.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("^www\\.", "");
        int end = lower.length();
        while (end > 0 && ".,;:!?/*_".indexOf(lower.charAt(end - 1)) >= 0) {
            end--;
        }
        return lower.substring(0, end);
    }

    private final class Search {
        private final Span sentence;
        private final String text;
        private final List<Mark> marks = new ArrayList<>();
        private final BitSet taken = new BitSet();

        Search(Span sentence) {
            this.sentence = sentence;
            this.text = sentence.of(words.text());
        }

        void run() {
            quotes();
            matches(NOT_MEANT, Kind.NUMBER, (evidence, match) -> true);
            matches(URL, Kind.URL, (evidence, match) -> evidence.hasText(address(match)));
            matches(MAIL, Kind.URL, Evidence::hasText);
            for (DateKeys.Found date : DateKeys.in(text)) {
                Span span = date.span();
                if (isFree(span.start(), span.end())) {
                    taken.set(span.start(), span.end());
                    look(
                            Kind.DATE,
                            span,
                            date.keys(),
                            (evidence, keys) -> evidence.keys().hasDate(keys));
                }
            }
            matches(CODE, Kind.CODE, (evidence, match) -> evidence.hasText(match) || evidence.hasWords(match));
            numbers();
            for (Span name : names.missing(sentence, passages)) {
                if (isFree(name.start() - sentence.start(), name.end() - sentence.start())) {
                    marks.add(new Mark(Kind.NAME, name, names.isIn(name, conversation)));
                }
            }
        }

        private void quotes() {
            Matcher match = QUOTE.matcher(text);
            while (match.find()) {
                int group = 1;
                while (match.start(group) < 0) {
                    group++;
                }
                if (Words.of(match.group(group)).size() >= WORDS_OF_A_QUOTE) {
                    Span span = new Span(match.start(), match.end());
                    look(Kind.QUOTE, span, match.group(group), Evidence::hasWords);
                }
            }
        }

        private void numbers() {
            Matcher match = NumberKeys.NUMBER.matcher(text);
            while (match.find()) {
                if (isFree(match.start(), match.end())) {
                    Span span = new Span(match.start("digits"), match.end("digits"));
                    look(
                            Kind.NUMBER,
                            span,
                            NumberKeys.of(match),
                            (evidence, keys) -> evidence.keys().hasNumber(keys));
                }
            }
        }

        private void matches(Pattern pattern, Kind kind, BiPredicate<Evidence, String> has) {
            Matcher match = pattern.matcher(text);
            while (match.find()) {
                if (isFree(match.start(), match.end())) {
                    taken.set(match.start(), match.end());
                    look(kind, new Span(match.start(), match.end()), match.group(), has);
                }
            }
        }

        private boolean isFree(int start, int end) {
            int next = taken.nextSetBit(start);
            return next < 0 || next >= end;
        }

        private <T> void look(Kind kind, Span span, T what, BiPredicate<Evidence, T> has) {
            if (!has.test(passages, what)) {
                Span place = new Span(sentence.start() + span.start(), sentence.start() + span.end());
                marks.add(new Mark(kind, place, has.test(conversation, what)));
            }
        }
    }
}
