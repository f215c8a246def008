package org.winnow.store;

/**
 * What is counted in the messages of an example when they are stored.
 *
 * @param language of the response, as an ISO 639-1 code; {@code und} where it cannot be told
 * @param tokens of all messages, tool calls included
 * @param instructionTokens of the last user message before the response
 * @param responseTokens of the response
 */
public record Measures(String language, int tokens, int instructionTokens, int responseTokens) {
    /** Of an example whose measures are still to be taken. */
    static final Measures NOT_YET = new Measures("", 0, 0, 0);
}
