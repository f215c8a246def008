package org.winnow.check;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.text.Span;

/**
 * Telephone numbers that libphonenumber calls valid in one of the regions, or possible where a country code or a word such
 * as "call" says that they are meant as one; so numbers reserved for fiction are found too. Dates, amounts,
 * card and account numbers and digits beside words such as "order" are left out; digits without any separator or plus sign
 * count only beside a word such as "call" (the idea of dolma's and presidio's context words).
 */
final class PhoneNumbers implements PersonalData {
    private static final Pattern SHAPE = Pattern.compile(
            "(?<![\\p{L}\\d_.,:/#=@$€£%-])(?:\\+\\s?|\\(\\+?)?\\d(?:[ \\u00a0().\\-/]{0,3}\\d){6,15}(?:\\s?(?:x|ext\\.?)\\s?\\d{1,5})?(?![\\p{L}\\d_%@]|[.,:/-]\\d)");
    private static final Pattern DATE = Pattern.compile(
            "(?:19|20)\\d\\d[-./ ](?:0?[1-9]|1[0-2])[-./ ](?:[0-2]?\\d|3[01])(?:\\D.*)?|(?:[0-2]?\\d|3[01])[-./ ](?:[0-2]?\\d|3[01])[-./ ](?:19|20)\\d\\d(?:\\D.*)?"
                    + "|(?:1[5-9]|20)\\d\\d\\s?[-–/]\\s?(?:1[5-9]|20)\\d\\d|\\d{1,3}(?:\\.\\d{1,3}){3}|\\d{1,3}(?:[., ]\\d{3})+");
    /** Social security numbers of the United States, dashes in a row, parentheses that do not match. */
    private static final Pattern NOT_PHONE =
            Pattern.compile("^\\d{3}-\\d\\d-\\d{4}$|--|^[^(]*\\)|\\([^)]*$|^\\((?:1[5-9]|20)\\d\\d");

    private static final Pattern SPEAKS_FOR = Pattern.compile(
            "(?:phone|tel|call|mobile|cell|fax|hotline|reach|dial|sms|whatsapp|text me|handy|telefon|rufnummer|anruf|teléfono|llam|téléphone|appel)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SPEAKS_AGAINST = Pattern.compile(
            "(?:isbn|issn|doi|order|invoice|ticket|account|iban|card|version|serial|tracking|reference|ref\\.?|zip|id|case|part|model|sku|bestell\\w*|rechnung\\w*|kunden\\w*)\\s*(?:number|no\\.?|nr\\.?|nummer|code|id|is|ist)?\\s*[:#.]?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int NEARBY = 40;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    @Override
    public String placeholder() {
        return "PHONE";
    }

    @Override
    public String noun() {
        return "a telephone number";
    }

    @Override
    public List<Span> find(String text, List<String> regions) {
        if (!Digits.hasCluster(text, 7, 24)) {
            return List.of();
        }
        List<Span> found = new ArrayList<>(0);
        Matcher matcher = SHAPE.matcher(text);
        while (matcher.find()) {
            String before = text.substring(Math.max(0, matcher.start() - NEARBY), matcher.start());
            boolean named = SPEAKS_FOR.matcher(before).find();
            if (isLikely(matcher.group(), before) && isNumber(matcher.group(), regions, named)) {
                found.add(new Span(matcher.start(), matcher.end()));
            }
        }
        return found;
    }

    private static boolean isLikely(String shape, String before) {
        boolean international = shape.startsWith("+") || shape.startsWith("(+") || shape.startsWith("00");
        if (international) {
            return true;
        }
        if (isSomethingElse(shape) || SPEAKS_AGAINST.matcher(before).find()) {
            return false;
        }
        int digits = Digits.of(shape).length();
        boolean separated = digits < shape.length() && digits >= 8;
        return digits <= 14 && (separated || SPEAKS_FOR.matcher(before).find());
    }

    private static boolean isSomethingElse(String shape) {
        return DATE.matcher(shape).matches() || NOT_PHONE.matcher(shape).find() || CardNumbers.isCard(Digits.of(shape));
    }

    /** With its country code, or beside a word such as "call", a number of a possible length is enough. */
    private boolean isNumber(String shape, List<String> regions, boolean named) {
        if (shape.startsWith("+") || shape.startsWith("(+")) {
            return isNumber(shape, "ZZ", true);
        }
        for (String region : regions) {
            if (isNumber(shape, region.toUpperCase(Locale.ROOT), named)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNumber(String shape, String region, boolean possibleIsEnough) {
        try {
            PhoneNumber number = numbers.parse(shape, region);
            return possibleIsEnough ? numbers.isPossibleNumber(number) : numbers.isValidNumber(number);
        } catch (NumberParseException e) {
            return false; // what cannot be read as a number is none
        }
    }
}
