package org.winnow.store;

/** Numbers that every example has. */
public enum Measure {
    /** Tokens of all messages, o200k. */
    TOKENS("tokens"),
    /** Tokens of the last user message before the response. */
    INSTRUCTION_TOKENS("instruction-tokens"),
    /** Tokens of the response. */
    RESPONSE_TOKENS("response-tokens"),
    /** Messages that are not system messages. */
    TURNS("turns"),
    /** Passages. */
    PASSAGES("passages"),
    /** Line or element of the source file. */
    LINE("line");

    private final String field;

    Measure(String field) {
        this.field = field;
    }

    /** The name of the field in queries. */
    public String field() {
        return field;
    }
}
