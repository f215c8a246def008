package org.winnow.intake.format;

/**
 * How well a format fits one record.
 *
 * @param sureness 0 (does not fit) to 1 (nothing else looks like this)
 * @param evidence what was seen, as the end of a sentence that begins with the record: "has the fields ..."
 */
public record Match(double sureness, String evidence) {
    /** Does not fit. */
    public static final Match NONE = new Match(0, "");

    /** True if it fits at all. */
    public boolean fits() {
        return sureness > 0;
    }
}
