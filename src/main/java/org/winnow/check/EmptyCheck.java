package org.winnow.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.edit.Edit;
import org.winnow.model.Example;
import org.winnow.model.Finding;
import org.winnow.model.Message;
import org.winnow.model.Part;
import org.winnow.model.Role;
import org.winnow.model.Severity;
import org.winnow.text.Span;

/** Messages that say nothing: empty ones and placeholders. The lists are those of AlpacaDataCleaned and of C4's filters. */
final class EmptyCheck implements Check {
    private static final Set<String> PLACEHOLDERS = Set.of(
            "todo",
            "tbd",
            "tba",
            "fixme",
            "asdf",
            "xxx",
            "nooutput",
            "no output",
            "<no output>",
            "<nooutput>",
            "...",
            "…",
            "-",
            "placeholder",
            "nan",
            "undefined");

    /** Words that a classifier or an extractor may well answer. */
    private static final Set<String> DOUBTFUL = Set.of("n/a", "na", "none", "null", "test", "no answer", "unknown");

    private static final Pattern NO_INPUT = Pattern.compile(
            "(?:(?<=\\n)(?:Input:)?[ \\t]*)?<\\s?no\\s?input\\s?>|(?<=\\n)(?:Input:[ \\t]*)?no\\s?input\\.?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANKS = Pattern.compile(
            "\\{\\{\\s*[\\w.\\- ]{1,40}\\s*}}|\\[(?:insert|your|enter|add)\\b[^\\]\\n]{0,40}]|lorem ipsum dolor",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "empty";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Severity severity() {
        return Severity.BLOCK;
    }

    @Override
    public String title() {
        return "Empty messages and placeholders";
    }

    @Override
    public void check(Example example, CheckContext context, FindingSink sink) {
        List<Message> messages = example.messages();
        for (int i = 0; i < messages.size(); i++) {
            String field = Finding.message(i);
            String text = messages.get(i).text();
            String bare = bare(text);
            if (bare.isEmpty()) {
                empty(example, i, text, sink);
            } else if (PLACEHOLDERS.contains(bare) || DOUBTFUL.contains(bare)) {
                boolean fine = DOUBTFUL.contains(bare)
                        && (mayBeShort(example) || messages.get(i).role() != Role.ASSISTANT);
                sink.found(new Finding(
                        id(),
                        fine ? Severity.WARN : Severity.BLOCK,
                        field,
                        0,
                        text.length(),
                        Texts.name(example, field) + " is only " + Texts.quote(text)
                                + ", a placeholder that teaches nothing."));
            } else {
                inside(example, i, text, sink);
            }
        }
    }

    @Override
    public Optional<Edit> fix(Example example, Finding finding) {
        return Texts.message(example, finding).flatMap(message -> {
            String text = message.text();
            Span span = new Span(finding.start(), finding.end());
            boolean noInput =
                    span.end() > span.start() && NO_INPUT.matcher(text).find(span.start());
            String rest = noInput ? Texts.without(text, span) : text;
            return bare(rest).isEmpty()
                            || PLACEHOLDERS.contains(bare(rest))
                            || BLANKS.matcher(span.of(text)).matches()
                    ? Optional.empty()
                    : Texts.setText(finding, text, rest);
        });
    }

    private void empty(Example example, int index, String text, FindingSink sink) {
        Message message = example.messages().get(index);
        boolean carriesMore =
                !message.toolCalls().isEmpty() || message.parts().stream().anyMatch(Part.Other.class::isInstance);
        if (carriesMore || message.role() == Role.TOOL) {
            return;
        }
        Severity severity = message.role() == Role.SYSTEM ? Severity.WARN : Severity.BLOCK;
        String field = Finding.message(index);
        sink.found(new Finding(
                id(),
                severity,
                field,
                0,
                text.length(),
                Texts.name(example, field) + (text.isEmpty() ? " is empty." : " holds nothing but blanks.")));
    }

    private void inside(Example example, int index, String text, FindingSink sink) {
        String field = Finding.message(index);
        Role role = example.messages().get(index).role();
        if (role != Role.ASSISTANT && text.length() < 20_000) {
            Matcher matcher = NO_INPUT.matcher(text);
            while (matcher.find()) {
                sink.found(new Finding(
                        id(),
                        Severity.WARN,
                        field,
                        matcher.start(),
                        matcher.end(),
                        Texts.name(example, field) + " still holds " + Texts.quote(matcher.group())
                                + ", which stood for a missing input."));
            }
        }
        if (role == Role.ASSISTANT && mayHoldBlanks(text)) {
            Matcher matcher = BLANKS.matcher(text);
            while (matcher.find()) {
                sink.found(new Finding(
                        id(),
                        Severity.WARN,
                        field,
                        matcher.start(),
                        matcher.end(),
                        Texts.name(example, field) + " holds the blank " + Texts.quote(matcher.group())
                                + " that nobody has filled in."));
            }
        }
    }

    private static boolean mayHoldBlanks(String text) {
        return text.indexOf("{{") >= 0 || text.indexOf('[') >= 0 || text.contains("orem ipsum");
    }

    /** Answers of one word are right where the task is to pick or to extract. */
    private static boolean mayBeShort(Example example) {
        return example.tags().stream()
                .map(tag -> tag.toLowerCase(Locale.ROOT))
                .anyMatch(tag -> tag.contains("classif") || tag.contains("extract") || tag.contains("label"));
    }

    /** Without blanks at the ends, visible or not, and in lower case; texts too long for a placeholder as they are. */
    private static String bare(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end - start > 20 ? text : text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isBlank(char unit) {
        return Character.isWhitespace(unit)
                || Character.isSpaceChar(unit)
                || (unit >= 0x200b && unit <= 0x200f)
                || unit == 0xfeff
                || unit == 0x2060;
    }
}
