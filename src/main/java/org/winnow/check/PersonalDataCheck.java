package org.winnow.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.edit.Edit;
import org.winnow.model.Example;
import org.winnow.model.Finding;
import org.winnow.model.Message;
import org.winnow.model.Severity;
import org.winnow.text.Span;

/**
 * Personal data of one sort. The fix puts a typed placeholder such as {@code <EMAIL_1>} in place of the value wherever the
 * messages have it, the same for the same value. Passages that go into the release are looked at too, but only told of:
 * they belong to their source.
 */
final class PersonalDataCheck implements Check {
    private final String id;
    private final String title;
    private final Severity severity;
    private final PersonalData data;

    PersonalDataCheck(String id, String title, Severity severity, PersonalData data) {
        this.id = id;
        this.title = title;
        this.severity = severity;
        this.data = data;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public void check(Example example, CheckContext context, FindingSink sink) {
        Texts.each(example, context, (field, text) -> {
            for (Span span : data.find(text, context.regions())) {
                if (!context.allowed().contains(span.of(text).toLowerCase(Locale.ROOT))) {
                    boolean passage = field.startsWith("passages/");
                    sink.found(new Finding(
                            id,
                            passage ? Severity.INFO : severity,
                            field,
                            span.start(),
                            span.end(),
                            Texts.name(example, field) + " holds " + data.noun() + ", " + Texts.quote(span.of(text))
                                    + "."));
                }
            }
        });
    }

    @Override
    public Optional<Edit> fix(Example example, Finding finding) {
        return Texts.message(example, finding).map(message -> {
            String value = message.text().substring(finding.start(), finding.end());
            Pattern everywhere = Pattern.compile(
                    "(?<![\\p{L}\\p{N}])" + Pattern.quote(value) + "(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            String placeholder = Matcher.quoteReplacement(free(example));
            List<Message> messages = new ArrayList<>();
            for (Message each : example.messages()) {
                String text = each.text();
                String replaced = everywhere.matcher(text).replaceAll(placeholder);
                messages.add(replaced.equals(text) ? each : each.withText(replaced));
            }
            return new Edit.SetMessages(messages);
        });
    }

    /** The first placeholder that the example does not use yet. */
    private String free(Example example) {
        int number = 1;
        while (uses(example, placeholder(number))) {
            number++;
        }
        return placeholder(number);
    }

    private String placeholder(int number) {
        return "<" + data.placeholder() + "_" + number + ">";
    }

    private static boolean uses(Example example, String placeholder) {
        return example.messages().stream().anyMatch(message -> message.text().contains(placeholder));
    }
}
