package org.winnow.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.text.Span;

/** Payment cards: 12 to 19 digits, perhaps in groups, with a known first digits (ISO/IEC 7812) and Luhn's check digit. */
final class CardNumbers implements PersonalData {
    private static final Pattern DIGITS =
            Pattern.compile("(?<![\\p{L}\\d.,_-])\\d(?:[ -]?\\d){11,18}(?![\\p{L}\\d_]|[.,-]\\d)");
    private static final Pattern PREFIXES = Pattern.compile(
            "4\\d{12}(?:\\d{3}){0,2}|(?:5[1-5]\\d\\d|222[1-9]|22[3-9]\\d|2[3-6]\\d\\d|27[01]\\d|2720)\\d{12}|3[47]\\d{13}"
                    + "|3(?:0[0-5]|[689]\\d)\\d{11}(?:\\d{2})?|6(?:011|5\\d\\d|4[4-9]\\d)\\d{12}|(?:2131|1800)\\d{11}|35(?:2[89]|[3-8]\\d)\\d{12}"
                    + "|62\\d{14,17}|(?:5018|5020|5038|5[68]\\d\\d|6304|67\\d\\d)\\d{8,15}");

    @Override
    public String placeholder() {
        return "CARD";
    }

    @Override
    public String noun() {
        return "a payment card number";
    }

    @Override
    public List<Span> find(String text, List<String> regions) {
        if (!Digits.hasCluster(text, 12, 38)) {
            return List.of();
        }
        List<Span> found = new ArrayList<>(0);
        Matcher matcher = DIGITS.matcher(text);
        while (matcher.find()) {
            String digits = Digits.of(matcher.group());
            if (isCard(digits)) {
                found.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    static boolean isCard(String digits) {
        return PREFIXES.matcher(digits).matches() && isLuhn(digits);
    }

    private static boolean isLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = i % 2 == 1 ? digit * 2 : digit;
            sum += twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }
}
