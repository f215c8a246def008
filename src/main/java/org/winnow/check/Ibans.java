package org.winnow.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.text.Span;

/** International bank account numbers: the country's length (SWIFT IBAN registry) and ISO 7064 mod 97-10. */
final class Ibans implements PersonalData {
    private static final Pattern SHAPE =
            Pattern.compile("(?<![\\p{L}\\p{N}])[A-Za-z]{2}\\d{2}(?:[ -]?[A-Za-z0-9]){11,30}(?![\\p{L}\\p{N}])");
    private static final Map<String, Integer> LENGTHS = lengths(
            "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18"
                    + " FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20"
                    + " LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SD18"
                    + " SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20");

    @Override
    public String placeholder() {
        return "IBAN";
    }

    @Override
    public String noun() {
        return "a bank account number";
    }

    @Override
    public List<Span> find(String text, List<String> regions) {
        if (!Digits.hasCluster(text, 8, 44)) {
            return List.of();
        }
        List<Span> found = new ArrayList<>(0);
        Matcher matcher = SHAPE.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            int end = end(text, matcher.start(), matcher.end());
            if (end > 0) {
                found.add(new Span(matcher.start(), end));
            }
            from = end > 0 ? end : matcher.start() + 2;
        }
        return found;
    }

    /** Where the number ends that begins at {@code start}: words behind a spaced one must not hide it. 0 if it is none. */
    private static int end(String text, int start, int limit) {
        Integer length = LENGTHS.get(text.substring(start, start + 2).toUpperCase(Locale.ROOT));
        if (length == null) {
            return 0;
        }
        StringBuilder bare = new StringBuilder();
        int end = start;
        while (end < limit && bare.length() < length) {
            char unit = text.charAt(end++);
            if (Character.isLetterOrDigit(unit)) {
                bare.append(Character.toUpperCase(unit));
            }
        }
        boolean whole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
        return bare.length() == length && whole && isValid(bare) ? end : 0;
    }

    private static boolean isValid(CharSequence iban) {
        int rest = 0;
        for (int i = 0; i < iban.length(); i++) {
            int value = Character.digit(iban.charAt((i + 4) % iban.length()), 36);
            if (value < 0) {
                return false;
            }
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest == 1;
    }

    private static Map<String, Integer> lengths(String table) {
        Map<String, Integer> lengths = new HashMap<>();
        for (String entry : table.split(" ", -1)) {
            lengths.put(entry.substring(0, 2), Integer.valueOf(entry.substring(2)));
        }
        return Map.copyOf(lengths);
    }
}
