package org.winnow.cluster;

/**
 * What counts as a repetition.
 *
 * @param threshold least Jaccard similarity of near duplicates, 0.6 to 1
 * @param fields the texts that are compared for near duplicates
 * @param mask whether text that recurs in more than 5 % of the rows, and at least 20, is left out of the comparison
 * @param width words in a shingle; 0 for three or five by the length of the text, see
 *     {@link org.winnow.text.Shingles}
 * @param bucketCap how many examples with the same part of a signature are compared each with each; in a larger group
 *     each is compared with an eighth as many neighbours, and the rest is counted as skipped
 */
public record Options(double threshold, Fields fields, boolean mask, int width, int bucketCap) {
    /** The lowest similarity that the search keeps, and so the lower end of the slider. */
    public static final double FLOOR = 0.6;

    /** Instruction and response together at 0.8, masked. */
    public static final Options DEFAULT = new Options(0.8, Fields.BOTH, true, 0, 256);

    /** Refuses what cannot be searched for. */
    public Options {
        if (!(threshold >= FLOOR && threshold <= 1) || width < 0 || bucketCap < 2) {
            throw new IllegalArgumentException(
                    "threshold " + threshold + ", width " + width + ", bucket cap " + bucketCap);
        }
    }

    /** The same with another threshold. */
    public Options withThreshold(double newThreshold) {
        return new Options(newThreshold, fields, mask, width, bucketCap);
    }

    /** The same for other texts. */
    public Options withFields(Fields newFields) {
        return new Options(threshold, newFields, mask, width, bucketCap);
    }

    /** The same with or without masking. */
    public Options withMask(boolean newMask) {
        return new Options(threshold, fields, newMask, width, bucketCap);
    }

    /** The same with another width of shingles. */
    public Options withWidth(int newWidth) {
        return new Options(threshold, fields, mask, newWidth, bucketCap);
    }

    /** The same with another cap. */
    public Options withBucketCap(int newCap) {
        return new Options(threshold, fields, mask, width, newCap);
    }

    /** The texts of an example; system prompts and passages never count for near duplicates. */
    public enum Fields {
        /** All messages before the response. */
        INSTRUCTION,
        /** The response. */
        RESPONSE,
        /** Instruction and response together. */
        BOTH
    }
}
