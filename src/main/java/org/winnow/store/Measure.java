package org.winnow.store;

/** Numbers of examples. */
public enum Measure {
    /** Tokens of all messages, o200k. */
    TOKENS("tokens", Integer.MIN_VALUE),
    /** Tokens of the last user message before the response. */
    INSTRUCTION_TOKENS("instruction-tokens", Integer.MIN_VALUE),
    /** Tokens of the response. */
    RESPONSE_TOKENS("response-tokens", Integer.MIN_VALUE),
    /** Messages that are not system messages. */
    TURNS("turns", Integer.MIN_VALUE),
    /** Passages. */
    PASSAGES("passages", Integer.MIN_VALUE),
    /** How well the response is grounded in the passages, in percent; see {@link Scores}. */
    GROUNDED("grounded", 0),
    /** Points of success; see {@link Scores}. */
    SUCCESS("success", -999),
    /** The rating of a reviewer, 1 to 5. */
    RATING("rating", 1),
    /** Line or element of the source file. */
    LINE("line", Integer.MIN_VALUE);

    private final String field;
    private final int lowest;

    Measure(String field, int lowest) {
        this.field = field;
        this.lowest = lowest;
    }

    /** The name of the field in queries. */
    public String field() {
        return field;
    }

    /** True if not every example has this number. */
    public boolean isPartial() {
        return lowest > Integer.MIN_VALUE;
    }

    /** True if the number can lie below 0. */
    public boolean canBeNegative() {
        return isPartial() && lowest < 0;
    }

    /** The smallest number that counts; whatever is below says that the example has none. */
    public int lowest() {
        return lowest;
    }

    /** Says that somebody has looked and there is no such number; only told apart where that matters. */
    int none() {
        return lowest - 1;
    }

    /** Says that there is no such number, or that nobody has looked yet. */
    int unknown() {
        return lowest - 2;
    }

    /** How a column holds a number: 0, which a column is at first, is {@link #unknown} where the number may be missing. */
    int stored(int number) {
        return isPartial() ? number - unknown() : number;
    }

    /** The number that a column holds. */
    int number(int stored) {
        return isPartial() ? stored + unknown() : stored;
    }
}
