package org.winnow.store;

import org.winnow.model.Content;
import org.winnow.model.Finding;

/** What stays the same of a finding when its check runs again on the same text, whatever its evidence says. */
public final class Fingerprint {
    private Fingerprint() {}

    /** Of the check, the field, its whole text, and the text of the span: as long as those stay, it is the same finding. */
    public static String of(Finding finding, Content content) {
        String text = text(finding, content);
        int start = Math.min(finding.start(), text.length());
        int end = Math.max(start, Math.min(finding.end(), text.length()));
        return new Digest()
                .add(finding.check())
                .add(finding.field())
                .add(text)
                .add(text.substring(start, end))
                .done()
                .hex();
    }

    private static String text(Finding finding, Content content) {
        String field = finding.field();
        if (field.startsWith("messages/")
                && finding.index() < content.messages().size()) {
            return content.messages().get(finding.index()).text();
        }
        if (field.startsWith("passages/")
                && finding.index() < content.passages().size()) {
            return content.passages().get(finding.index()).passage().text();
        }
        return String.valueOf(ExampleJson.value(content, Field.MESSAGES));
    }
}
