package org.winnow.rag;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbers and dates of some texts, to look others up in. For one thread. */
final class FactKeys {
    /** Small numbers are written as words as often as not. */
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("once", 1),
            Map.entry("twice", 2),
            Map.entry("half", 50),
            Map.entry("dozen", 12),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("ninety", 90),
            Map.entry("hundred", 100),
            Map.entry("ein", 1),
            Map.entry("eine", 1),
            Map.entry("einen", 1),
            Map.entry("einem", 1),
            Map.entry("zwei", 2),
            Map.entry("drei", 3),
            Map.entry("vier", 4),
            Map.entry("fünf", 5),
            Map.entry("sechs", 6),
            Map.entry("sieben", 7),
            Map.entry("acht", 8),
            Map.entry("neun", 9),
            Map.entry("zehn", 10),
            Map.entry("elf", 11),
            Map.entry("zwölf", 12),
            Map.entry("zwanzig", 20),
            Map.entry("dreißig", 30),
            Map.entry("hundert", 100),
            Map.entry("un", 1),
            Map.entry("une", 1),
            Map.entry("deux", 2),
            Map.entry("trois", 3),
            Map.entry("quatre", 4),
            Map.entry("cinq", 5),
            Map.entry("sept", 7),
            Map.entry("huit", 8),
            Map.entry("neuf", 9),
            Map.entry("dix", 10),
            Map.entry("uno", 1),
            Map.entry("una", 1),
            Map.entry("dos", 2),
            Map.entry("tres", 3),
            Map.entry("cuatro", 4),
            Map.entry("cinco", 5),
            Map.entry("seis", 6),
            Map.entry("siete", 7),
            Map.entry("ocho", 8),
            Map.entry("nueve", 9),
            Map.entry("diez", 10),
            Map.entry("due", 2),
            Map.entry("tre", 3),
            Map.entry("quattro", 4),
            Map.entry("cinque", 5),
            Map.entry("sei", 6));

    private static final int LONGEST = 8;
    private static final Pattern WORD = Pattern.compile("\\p{L}++");

    private final List<String> texts;
    private @Nullable Set<String> numbers;
    private @Nullable Set<String> words;
    private @Nullable Set<String> dates;

    /** Of some texts, which are read when first needed. Cost: a pass for numbers, one for their words, some for dates. */
    FactKeys(List<String> texts) {
        this.texts = texts;
    }

    /** True if some reading of a number is there. */
    boolean hasNumber(List<String> keys) {
        Set<String> known = numbers;
        if (known == null) {
            known = numbers();
            numbers = known;
        }
        if (keys.stream().anyMatch(known::contains)) {
            return true;
        }
        Set<String> written = words;
        if (written == null) {
            written = words();
            words = written;
        }
        return keys.stream().anyMatch(written::contains);
    }

    /** True if some reading of a date is there. */
    boolean hasDate(List<String> keys) {
        Set<String> known = dates;
        if (known == null) {
            known = new HashSet<>();
            for (String text : texts) {
                for (DateKeys.Found date : DateKeys.in(text)) {
                    for (String key : date.keys()) {
                        known.addAll(DateKeys.implied(key));
                    }
                }
            }
            dates = known;
        }
        return keys.stream().anyMatch(known::contains);
    }

    private Set<String> numbers() {
        Set<String> found = new HashSet<>();
        for (String text : texts) {
            Matcher match = NumberKeys.NUMBER.matcher(text);
            while (match.find()) {
                found.addAll(NumberKeys.of(match.group("digits")));
                found.addAll(NumberKeys.of(match));
            }
        }
        return found;
    }

    private Set<String> words() {
        Set<String> found = new HashSet<>();
        for (String text : texts) {
            Matcher word = WORD.matcher(text);
            while (word.find()) {
                Integer value = word.end() - word.start() > LONGEST
                        ? null
                        : WORDS.get(word.group().toLowerCase(Locale.ROOT));
                if (value != null) {
                    found.add(value.toString());
                }
            }
        }
        return found;
    }
}
