package org.winnow.check;

import java.util.Optional;
import org.winnow.edit.Edit;
import org.winnow.model.Example;
import org.winnow.model.Finding;
import org.winnow.model.Severity;
import org.winnow.text.InvisibleCharacters;
import org.winnow.text.InvisibleCharacters.Found;
import org.winnow.text.InvisibleCharacters.Kind;

/** Characters that a reader does not see but a model learns; see {@link InvisibleCharacters}. Unusual spaces are let be. */
final class InvisibleCheck implements Check {
    @Override
    public String id() {
        return "invisible";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public String title() {
        return "Invisible characters";
    }

    @Override
    public void check(Example example, CheckContext context, FindingSink sink) {
        Texts.each(example, context, (field, text) -> {
            for (Found found : InvisibleCharacters.find(text)) {
                if (found.kind() != Kind.SPACE && !(found.kind() == Kind.DIRECTION_MARK && isRightToLeft(text))) {
                    boolean alarming =
                            found.kind() == Kind.BIDI || found.kind() == Kind.TAG || found.kind() == Kind.CONTROL;
                    sink.found(new Finding(
                            id(),
                            alarming ? Severity.WARN : Severity.INFO,
                            field,
                            found.start(),
                            found.end(),
                            evidence(example, field, found)));
                }
            }
        });
    }

    @Override
    public Optional<Edit> fix(Example example, Finding finding) {
        return Texts.message(example, finding).flatMap(message -> {
            String text = message.text();
            return Texts.setText(finding, text, text.substring(0, finding.start()) + text.substring(finding.end()));
        });
    }

    private static String evidence(Example example, String field, Found found) {
        String meaning = switch (found.kind()) {
            case BIDI -> ", which makes the text look different from what it is";
            case TAG -> ", which can spell a hidden text";
            case CONTROL -> ", a control character that no text needs";
            default -> ", which a reader does not see";
        };
        return Texts.name(example, field) + " holds the invisible character " + found.name() + meaning + ".";
    }

    private static boolean isRightToLeft(String text) {
        return text.codePoints().anyMatch(point -> {
            byte direction = Character.getDirectionality(point);
            return (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT && point != 0x200f)
                    || (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC && point != 0x061c);
        });
    }
}
