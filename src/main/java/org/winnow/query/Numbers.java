package org.winnow.query;

import java.util.regex.Pattern;
import org.winnow.store.Measure;

/** Reads conditions on numbers. */
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+|(?:-?[0-9]+)?\\.\\.(?:-?[0-9]+)?");

    private Numbers() {}

    /** True for what is read as a number or a range rather than as a word. */
    static boolean isNumber(String written) {
        return NUMBER.matcher(written).matches();
    }

    /** The condition of a number or a range such as {@code 100..200}, {@code 100..} or {@code ..200}. */
    static Term term(Measure measure, String written, int start) throws QueryException {
        int dots = written.indexOf("..");
        if (dots < 0) {
            return new Term.Compare(measure, Term.Comparison.EQUAL, number(measure, written, start));
        }
        String from = written.substring(0, dots);
        String to = written.substring(dots + 2);
        if (from.isEmpty() && to.isEmpty()) {
            throw new QueryException(
                    "A range needs a number on one side at least, as in " + measure.field() + ":100..200.", start);
        }
        if (to.isEmpty()) {
            return new Term.Compare(measure, Term.Comparison.AT_LEAST, number(measure, from, start));
        }
        int high = number(measure, to, start + dots + 2);
        if (from.isEmpty()) {
            return new Term.Compare(measure, Term.Comparison.AT_MOST, high);
        }
        int low = number(measure, from, start);
        if (low > high) {
            throw new QueryException(
                    "This range runs backwards; write " + measure.field() + ":" + high + ".." + low + ".", start);
        }
        return new Term.Between(measure, low, high);
    }

    /** A whole number from 0, or from -2147483647 where the number can be negative, to 2147483647. */
    static int number(Measure measure, String written, int start) throws QueryException {
        boolean negative = measure.canBeNegative() && written.startsWith("-");
        String digits = written.substring(negative ? 1 : 0);
        if (digits.isEmpty() || !digits.chars().allMatch(each -> each >= '0' && each <= '9')) {
            throw new QueryException(
                    "\"" + written + "\" is not a whole number; write it with digits alone, as in " + measure.field()
                            + ">512.",
                    start);
        }
        try {
            int number = Integer.parseInt(digits);
            return negative ? -number : number;
        } catch (NumberFormatException tooLarge) {
            throw new QueryException("The number " + written + " is too large.", start);
        }
    }
}
