package org.winnow.check;

import java.util.Optional;
import org.winnow.edit.Edit;
import org.winnow.model.Example;
import org.winnow.model.Finding;
import org.winnow.model.Severity;
import org.winnow.text.Mojibake;
import org.winnow.text.Mojibake.Garbled;

/** Text that was read in the wrong encoding, and replacement characters; see {@link Mojibake}. */
final class MojibakeCheck implements Check {
    @Override
    public String id() {
        return "mojibake";
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
        return "Garbled characters";
    }

    @Override
    public void check(Example example, CheckContext context, FindingSink sink) {
        Texts.each(example, context, (field, text) -> {
            for (Garbled garbled : Mojibake.find(text)) {
                sink.found(new Finding(
                        id(), Severity.WARN, field, garbled.start(), garbled.end(), evidence(text, garbled)));
            }
            boolean response = field.equals(Finding.message(example.content().responseIndex()));
            for (int i = text.indexOf('\ufffd'); i >= 0; i = text.indexOf('\ufffd', i + 1)) {
                sink.found(new Finding(
                        id(),
                        response ? Severity.BLOCK : Severity.WARN,
                        field,
                        i,
                        i + 1,
                        Texts.name(example, field)
                                + " holds \ufffd where a character was lost; write the right one in its place."));
            }
        });
    }

    @Override
    public Optional<Edit> fix(Example example, Finding finding) {
        return Texts.message(example, finding)
                .flatMap(message -> Texts.setText(finding, message.text(), Mojibake.repair(message.text())));
    }

    private static String evidence(String text, Garbled garbled) {
        String seen = Texts.quote(text.substring(garbled.start(), garbled.end()));
        String repair = garbled.repair();
        return repair == null
                ? seen + " was read in the wrong encoding (" + garbled.encoding()
                        + ") and a part is lost; write the right character."
                : seen + " was read in the wrong encoding (" + garbled.encoding() + ") and stands for "
                        + Texts.quote(repair) + ".";
    }
}
