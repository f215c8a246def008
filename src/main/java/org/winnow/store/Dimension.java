package org.winnow.store;

/** What examples can be told apart by: the facets. */
public enum Dimension {
    /** The word of the status. */
    STATUS("status", false),
    /** The tags. */
    TAG("tag", true),
    /** The name of the file of the import. */
    SOURCE("source", false),
    /** The identifier of the format. */
    FORMAT("format", false),
    /** The language of the response, as an ISO 639-1 code; {@code und} where it cannot be told. */
    LANGUAGE("lang", false),
    /** The word of the split. */
    SPLIT("split", false),
    /** Polarities of feedback. */
    FEEDBACK("feedback", true),
    /** Identifiers of checks that have an open finding. */
    FINDING("finding", true),
    /** Severities of open findings. */
    SEVERITY("severity", true),
    /** What follows from the points of success; see {@link Scores}. */
    OUTCOME("outcome", false),
    /** What reviewers said of its passages. */
    PASSAGE("passage", true),
    /** Kinds of clusters that hold the example. */
    CLUSTER("cluster", true),
    /**
     * What it has: {@code passages}, {@code system}, {@code tools}, {@code citations}, {@code alternatives},
     * {@code feedback}, {@code response}, {@code tags}, {@code note}, {@code reason}, {@code edits}, {@code finding},
     * {@code cluster}, {@code rating}, {@code flag}.
     */
    HAS("has", true);

    private final String field;
    private final boolean several;

    Dimension(String field, boolean several) {
        this.field = field;
        this.several = several;
    }

    /** The name of the field in queries. */
    public String field() {
        return field;
    }

    /** True if an example can have several values. */
    public boolean several() {
        return several;
    }
}
