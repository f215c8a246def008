package org.winnow.check;

import java.util.ArrayList;
import java.util.List;
import org.winnow.text.Span;

/**
 * E-mail addresses as people write them: letters, digits and {@code ._%+-} before the sign, a host name with a dot behind it
 * (the practical part of RFC 5321). Addresses of the domains that RFC 2606 reserves for
 * examples count as well: a model that learns them would write them.
 */
final class EmailAddresses implements PersonalData {
    private static final int LONGEST_NAME = 64;

    @Override
    public String placeholder() {
        return "EMAIL";
    }

    @Override
    public String noun() {
        return "an e-mail address";
    }

    @Override
    public List<Span> find(String text, List<String> regions) {
        List<Span> found = new ArrayList<>(0);
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int start = at;
            while (start > Math.max(0, at - LONGEST_NAME) && isName(text.charAt(start - 1))) {
                start--;
            }
            while (start < at && !Character.isLetterOrDigit(text.charAt(start))) {
                start++;
            }
            int end = endOfHost(text, at + 1);
            if (start < at && end > 0) {
                found.add(new Span(start, end));
            }
        }
        return found;
    }

    /** One past a host name that ends in letters behind a dot, or 0. */
    private static int endOfHost(String text, int from) {
        int end = from;
        while (end < text.length() && isHost(text.charAt(end))) {
            end++;
        }
        while (end > from && !Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        int dot = text.lastIndexOf('.', end - 1);
        boolean letters = dot > from && text.substring(dot + 1, end).chars().allMatch(Character::isLetter);
        return letters && end - dot > 2 && text.charAt(from) != '.' ? end : 0;
    }

    private static boolean isName(char unit) {
        return Character.isLetterOrDigit(unit) || "._%+-".indexOf(unit) >= 0;
    }

    private static boolean isHost(char unit) {
        return Character.isLetterOrDigit(unit) || unit == '.' || unit == '-';
    }
}
