package org.winnow.cluster;

import org.winnow.text.Hashes;

/**
 * The hard facts of a text: numbers, addresses on the web, currency signs. Numbers are compared by value: {@code 1,000}
 * and {@code 1000}, {@code 29.00} and {@code 29} are the same; a number that only counts the items of a list, is part of
 * a word or of an address is none.
 */
final class Facts {
    static final int NUMBER = 0;
    static final int ADDRESS = 1;
    static final int CURRENCY = 2;
    /** The bits of a fact's hash that hold its kind. */
    static final int KIND_BITS = 3;

    /** The ASCII characters with which a fact can begin. */
    private static final boolean[] BEGINS = begins();

    private final String text;
    private final Visitor visitor;

    private Facts(String text, Visitor visitor) {
        this.text = text;
        this.visitor = visitor;
    }

    /** Receives facts in order. */
    @FunctionalInterface
    interface Visitor {
        /** The span as a person would quote it ({@code €29}), and a hash of kind and value. */
        void fact(int start, int end, int hash);
    }

    /** Visits the facts of a text. Cost: one pass. */
    static void visit(String text, Visitor visitor) {
        new Facts(text, visitor).run();
    }

    private void run() {
        // An array, since nothing is done with most characters but to get by them.
        char[] units = text.toCharArray();
        int i = 0;
        while (i < units.length) {
            char unit = units[i];
            i = unit < 128 && !BEGINS[unit] ? i + 1 : behind(i, unit);
        }
    }

    private int behind(int at, char unit) {
        if (unit == 'h' || unit == 'H' || unit == 'w' || unit == 'W') {
            return isAddress(at) ? address(at) : at + 1;
        }
        if (isDigit(unit)) {
            return number(at);
        }
        if (unit >= 0xA2 || unit == '$') {
            currency(at);
        }
        return at + 1;
    }

    private boolean isAddress(int at) {
        // Most words with these letters are told apart by the next one, which is much cheaper than to match a region.
        char next = at + 1 < text.length() ? Character.toLowerCase(text.charAt(at + 1)) : ' ';
        if (next != 't' && next != 'w') {
            return false;
        }
        boolean begins = text.regionMatches(true, at, "http://", 0, 7)
                || text.regionMatches(true, at, "https://", 0, 8)
                || text.regionMatches(true, at, "www.", 0, 4);
        return begins && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    private int address(int start) {
        int end = start;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && "<>\"')]}|".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > start && ".,;:!?/*_".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int from = text.indexOf("://", start) >= 0 && text.indexOf("://", start) < end
                ? text.indexOf("://", start) + 3
                : start;
        if (text.regionMatches(true, from, "www.", 0, 4)) {
            from += 4;
        }
        long hash = Hashes.START;
        for (int i = from; i < end; i++) {
            hash = Hashes.step(hash, Character.toLowerCase(text.charAt(i)));
        }
        emit(start, end, hash, ADDRESS);
        return Math.max(end, start + 1);
    }

    private int number(int start) {
        int end = start + 1;
        while (continuesNumber(end)) {
            end++;
        }
        boolean partOfWord = start > 0 && Character.isLetter(text.charAt(start - 1));
        if (!partOfWord && !isListItem(start, end)) {
            int from = start > 0 && isCurrency(text.charAt(start - 1)) ? start - 1 : start;
            emit(from, withUnit(end), Hashes.of(value(start, end)), NUMBER);
        }
        return end;
    }

    private boolean continuesNumber(int at) {
        if (at >= text.length()) {
            return false;
        }
        boolean digitFollows = at + 1 < text.length() && isDigit(text.charAt(at + 1));
        return isDigit(text.charAt(at)) || (isSeparator(text.charAt(at)) && digitFollows);
    }

    private String value(int start, int end) {
        StringBuilder value = new StringBuilder(end - start);
        int lastSeparator = -1;
        boolean decimal = false;
        for (int i = start; i < end; i++) {
            char unit = text.charAt(i);
            if (isDigit(unit)) {
                value.append(Character.digit(unit, 10));
            } else if (unit == '.' || unit == ',') {
                if (isThousands(i, end)) {
                    continue;
                }
                decimal = lastSeparator < 0;
                lastSeparator = i;
                value.append('.');
            } else {
                decimal = false;
                lastSeparator = i;
                value.append(unit);
            }
        }
        if (decimal) {
            stripZeros(value);
        }
        return value.toString();
    }

    private static void stripZeros(StringBuilder value) {
        while (value.charAt(value.length() - 1) == '0') {
            value.setLength(value.length() - 1);
        }
        if (value.charAt(value.length() - 1) == '.') {
            value.setLength(value.length() - 1);
        }
    }

    /** A separator with exactly three digits behind it. */
    private boolean isThousands(int separator, int end) {
        int digits = 0;
        while (separator + 1 + digits < end && isDigit(text.charAt(separator + 1 + digits))) {
            digits++;
        }
        return digits == 3;
    }

    private boolean isListItem(int start, int end) {
        boolean goesOn = end + 2 < text.length();
        boolean marked = goesOn
                && (text.charAt(end) == '.' || text.charAt(end) == ')')
                && Character.isWhitespace(text.charAt(end + 1));
        return marked && beginsLine(start);
    }

    private boolean beginsLine(int start) {
        int before = start - 1;
        while (before >= 0 && (text.charAt(before) == ' ' || text.charAt(before) == '*')) {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n';
    }

    private int withUnit(int end) {
        int at = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        boolean unit = at < text.length() && (isCurrency(text.charAt(at)) || text.charAt(at) == '%');
        // A sign behind a space may belong to the next number: "from 10 €20".
        boolean own = unit && (at + 1 >= text.length() || !isDigit(text.charAt(at + 1)));
        return own ? at + 1 : end;
    }

    private void currency(int at) {
        if (isCurrency(text.charAt(at))) {
            emit(at, at + 1, Hashes.step(Hashes.START, text.charAt(at)), CURRENCY);
        }
    }

    private void emit(int start, int end, long hash, int kind) {
        visitor.fact(start, end, ((int) (Hashes.mix(hash) >>> 32) & ~KIND_BITS) | kind);
    }

    private static boolean isDigit(char unit) {
        return unit < 128 ? unit >= '0' && unit <= '9' : Character.isDigit(unit);
    }

    private static boolean isSeparator(char unit) {
        return unit == '.' || unit == ',' || unit == ':' || unit == '/';
    }

    private static boolean isCurrency(char unit) {
        return Character.getType(unit) == Character.CURRENCY_SYMBOL;
    }

    private static boolean[] begins() {
        boolean[] begins = new boolean[128];
        for (char c : "hHwW$0123456789".toCharArray()) {
            begins[c] = true;
        }
        return begins;
    }
}
