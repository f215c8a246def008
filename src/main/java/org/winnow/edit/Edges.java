package org.winnow.edit;

/** Where an excerpt of a text may be cut: at white space if there is some near, never inside of a character. */
final class Edges {
    private Edges() {}

    /** The place at which an excerpt begins that has about so many units in front of a place. */
    static int before(String text, int place, int around) {
        int start = Math.max(0, place - around);
        if (start == 0) {
            return 0;
        }
        for (int i = start; i < place; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start;
    }

    /** The place at which an excerpt ends that has about so many units behind a place. */
    static int behind(String text, int place, int around) {
        int end = Math.min(text.length(), place + around);
        if (end == text.length()) {
            return end;
        }
        for (int i = end; i > place; i--) {
            if (Character.isWhitespace(text.charAt(i - 1))) {
                return i - 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(end)) && end > place ? end - 1 : end;
    }
}
