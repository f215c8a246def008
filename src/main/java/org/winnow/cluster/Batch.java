package org.winnow.cluster;

/**
 * What the search remembers of some hundred examples.
 *
 * <p>A word is an int: the upper bits of its hash, and in the lowest bit first whether it begins a line, later whether it
 * is masked. An example's words are those of its instruction, then those of its response.
 *
 * @param keys the examples
 * @param hashed what is equal for equal parts
 * @param words of all examples
 * @param starts where the words of each example start; one more at the end
 * @param answerStarts where the words of each response start
 * @param claims what the responses claim
 */
@SuppressWarnings("ArrayRecordComponent") // a block of memory, never compared
record Batch(int[] keys, Hashed hashed, int[] words, int[] starts, int[] answerStarts, Claims claims) {

    /**
     * Hashes of the parts of each example.
     *
     * @param said of all messages and the tools; equal for exact duplicates
     * @param passages of the passages; equal for the same ones
     * @param question of everything before the response; 0 where nothing is asked
     * @param answer of the response
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Hashed(long[] said, long[] passages, long[] question, long[] answer) {}

    /**
     * What each response claims.
     *
     * @param polarity see {@link Polarity}
     * @param questionFacts a hash of the facts of the instruction
     * @param facts of all responses, sorted in each
     * @param starts where the facts of each response start; one more at the end
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Claims(byte[] polarity, int[] questionFacts, int[] facts, int[] starts) {}
}
