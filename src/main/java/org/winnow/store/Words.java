package org.winnow.store;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.function.Predicate;
import org.winnow.model.Content;
import org.winnow.model.Message;
import org.winnow.model.Role;

/**
 * Texts as the full text index takes them. Scripts that set no spaces between words (Chinese, Japanese, Thai and others)
 * are cut into single characters, in the index and in what is searched, so that a phrase of them finds every place where
 * they stand side by side; composed and decomposed letters are made alike (Unicode Annex 15, form C).
 */
final class Words {
    /** A private-use character between messages, so that no phrase is found across two of them. */
    private static final String BREAK = " \uE000 ";

    private static final int FIRST_UNSPACED = 0x0E00;

    private Words() {}

    static String instruction(Content content) {
        return joined(content, message -> message.role() == Role.USER || message.role() == Role.SYSTEM);
    }

    static String response(Content content) {
        return joined(content, message -> message.role() == Role.ASSISTANT);
    }

    static String tool(Content content) {
        return joined(content, message -> message.role() == Role.TOOL);
    }

    private static String joined(Content content, Predicate<Message> wanted) {
        StringBuilder joined = new StringBuilder();
        for (Message message : content.messages()) {
            if (wanted.test(message)) {
                joined.append(joined.isEmpty() ? "" : BREAK).append(message.text());
            }
        }
        return of(joined.toString());
    }

    /** A text ready for the index. Cost: one pass for texts that need no change. */
    static String of(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) < 0x0300 && text.charAt(first) != 0) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        return spaced(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (point == 0) {
                spaced.append(' ');
            } else if (point >= FIRST_UNSPACED && isUnspaced(point)) {
                spaced.append(' ').appendCodePoint(point).append(' ');
            } else {
                spaced.appendCodePoint(point);
            }
            i += Character.charCount(point);
        }
        return spaced.toString();
    }

    private static boolean isUnspaced(int point) {
        UnicodeScript script = UnicodeScript.of(point);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> false;
        };
    }
}
