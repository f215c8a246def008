package org.winnow.text;

/**
 * The first stretch of running text, as the language detector wants it: lower case, without fenced and inline code, web
 * and mail addresses, digits and symbols, white space collapsed. Letters are counted by script on the way. Not
 * thread-safe; made for one text.
 */
@SuppressWarnings("EnumOrdinal") // counters in memory only
final class Prose {
    private final char[] units;
    private final int[] letters = new int[Script.values().length];
    private final String text;
    private int length;
    private int marks;

    /** Takes at most {@code most} units of prose from the beginning of the text. Cost: one pass until they are full. */
    Prose(String text, int most) {
        this.text = text;
        this.units = new char[most];
        int i = 0;
        while (i < text.length() && length < most) {
            i = next(i);
        }
    }

    char[] units() {
        return units;
    }

    int length() {
        return length;
    }

    /** Letters of that script that were met. */
    int letters(Script script) {
        return letters[script.ordinal()];
    }

    /** Signs that programs and tables hold and prose hardly: braces, semicolons, equals, underscores and the like. */
    int codeMarks() {
        return marks;
    }

    private int next(int i) {
        char unit = text.charAt(i);
        if (unit == '`') {
            return afterCode(i);
        }
        boolean wordStart = length == 0 || units[length - 1] == ' ';
        if (wordStart && isAddress(i)) {
            return endOfWord(i);
        }
        if (Character.isHighSurrogate(unit) && i + 1 < text.length()) {
            take(Character.toCodePoint(unit, text.charAt(i + 1)), unit);
            return i + 2;
        }
        take(unit, unit);
        return i + 1;
    }

    private void take(int point, char unit) {
        if (Character.isLetter(point)) {
            letters[Script.of(point).ordinal()]++;
            put(point < 0x10000 ? Character.toLowerCase(unit) : unit);
        } else if (isKept(point)) {
            put(unit);
        } else {
            if ("{}<>=_;|\\$#[]".indexOf(point) >= 0) {
                marks++;
            }
            put(' ');
        }
    }

    private static boolean isKept(int point) {
        if (point < 0x80) {
            return "'.,!?:-\"()".indexOf(point) >= 0;
        }
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || point == 0x2019
                || point == 0x200c
                || (type == Character.OTHER_PUNCTUATION && point < 0x10000);
    }

    private void put(char unit) {
        boolean repeated = unit == ' '
                ? length == 0 || units[length - 1] == ' '
                : length > 1 && units[length - 1] == unit && units[length - 2] == unit;
        if (!repeated && length < units.length) {
            units[length++] = unit;
        }
    }

    private int afterCode(int i) {
        put(' ');
        boolean fence = text.startsWith("```", i);
        int close = text.indexOf(fence ? "```" : "`", i + (fence ? 3 : 1));
        if (fence) {
            return close < 0 ? text.length() : close + 3;
        }
        return close < 0 || close - i > 200 ? i + 1 : close + 1;
    }

    private boolean isAddress(int i) {
        if (text.startsWith("http", i) || text.startsWith("www.", i)) {
            return text.startsWith("www.", i) || text.indexOf("://", i) == i + (text.startsWith("https", i) ? 5 : 4);
        }
        if (!Character.isLetterOrDigit(text.charAt(i))) {
            return false;
        }
        int end = Math.min(text.length(), i + 64);
        for (int j = i; j < end && text.charAt(j) > ' '; j++) {
            char unit = text.charAt(j);
            if (unit == '@' || unit == '_') {
                return true;
            }
        }
        return false;
    }

    private int endOfWord(int i) {
        int end = i;
        while (end < text.length() && text.charAt(end) > ' ') {
            end++;
        }
        return end;
    }
}
