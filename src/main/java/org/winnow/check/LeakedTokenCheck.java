package org.winnow.check;

import java.util.List;
import java.util.Optional;
import org.winnow.check.LeakedTokens.Mark;
import org.winnow.edit.Edit;
import org.winnow.model.Example;
import org.winnow.model.Finding;
import org.winnow.model.Message;
import org.winnow.model.Role;
import org.winnow.model.Severity;
import org.winnow.text.Span;

/**
 * Marks of chat templates inside a text: a model trained on them writes them. Inside code, and where {@code <s>} is the
 * HTML tag for struck text or the sentence of SSML, they may be meant, so they only warn there.
 */
final class LeakedTokenCheck implements Check {
    private static final String THINK = "<think>";
    private static final String THOUGHT = "</think>";

    private final LeakedTokens tokens;

    LeakedTokenCheck(LeakedTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public String id() {
        return "leaked-token";
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
        return "Marks of the trainer in the text";
    }

    @Override
    public void check(Example example, CheckContext context, FindingSink sink) {
        List<Message> messages = example.messages();
        for (int i = 0; i < messages.size(); i++) {
            String text = messages.get(i).text();
            boolean answer = messages.get(i).role() == Role.ASSISTANT;
            Code code = new Code(text);
            for (int at = 0; at < text.length(); at++) {
                Mark mark = tokens.at(text, at, answer);
                if (mark != null) {
                    sink.found(finding(example, i, at, mark, code.holds(at) || isHtml(text, at, mark.text())));
                    at += mark.text().length() - 1;
                }
            }
            if (answer) {
                thinking(example, i, text, sink);
            }
        }
    }

    @Override
    public Optional<Edit> fix(Example example, Finding finding) {
        return Texts.message(example, finding).flatMap(message -> {
            String text = message.text();
            String mark = text.substring(finding.start(), finding.end());
            boolean label = mark.endsWith(":") || mark.indexOf(' ') >= 0;
            return label
                    ? Optional.empty()
                    : Texts.setText(finding, text, Texts.without(text, new Span(finding.start(), finding.end())));
        });
    }

    /** The finding of a mark; it matters less where it is meant, as in code. */
    private Finding finding(Example example, int index, int at, Mark mark, boolean meant) {
        String text = example.messages().get(index).text();
        int end = at + mark.text().length();
        Severity severity = meant ? lower(mark.severity()) : mark.severity();
        String field = Finding.message(index);
        boolean label = mark.text().endsWith(":");
        String where = text.substring(end).isBlank() ? " ends with " : " holds ";
        String what = label
                ? ", which looks like the next speaker's turn inside this one."
                : mark.severity() == Severity.BLOCK
                        ? ", a mark that only the trainer should write (" + mark.writer() + ")."
                        : ", a piece of a prompt (" + mark.writer() + ").";
        return new Finding(id(), severity, field, at, end, Texts.name(example, field) + where + mark.text() + what);
    }

    private static Severity lower(Severity severity) {
        return severity == Severity.BLOCK ? Severity.WARN : Severity.INFO;
    }

    /** {@code <s>} that is closed on the same line with words between, and the closing tag of such a one. */
    private static boolean isHtml(String text, int at, String mark) {
        if (mark.equals("<s>")) {
            int close = text.indexOf("</s>", at);
            int lineEnd = text.indexOf('\n', at);
            return close > at + 3
                    && (lineEnd < 0 || close < lineEnd)
                    && !text.substring(close + 4).isBlank();
        }
        if (mark.equals("</s>")) {
            int open = text.lastIndexOf("<s>", at);
            return open >= 0 && isHtml(text, open, "<s>") && text.indexOf("</s>", open) == at;
        }
        return false;
    }

    /** Reasoning that is opened and not closed, or the other way round. */
    private void thinking(Example example, int index, String text, FindingSink sink) {
        int open = text.indexOf(THINK);
        int close = text.indexOf(THOUGHT);
        if ((open < 0) == (close < 0)) {
            return;
        }
        String mark = open >= 0 ? THINK : THOUGHT;
        int at = Math.max(open, close);
        String field = Finding.message(index);
        sink.found(new Finding(
                id(),
                Severity.WARN,
                field,
                at,
                at + mark.length(),
                Texts.name(example, field) + " holds " + mark + " without its counterpart."));
    }
}
