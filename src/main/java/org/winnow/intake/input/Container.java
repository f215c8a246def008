package org.winnow.intake.input;

/** How records are separated. */
public enum Container {
    /** One JSON value per line. */
    JSONL("jsonl", "JSON, one record per line"),
    /** A list of JSON values. */
    JSON("json", "one list of JSON records"),
    /** JSON values one after the other, each over as many lines as it likes. */
    JSON_STREAM("json", "JSON records over several lines"),
    /** A table with a line of column names. */
    CSV("csv", "a table with column names");

    private final String word;
    private final String words;

    Container(String word, String words) {
        this.word = word;
        this.words = words;
    }

    /** As in reports. */
    public String word() {
        return word;
    }

    /** In a few words for a person. */
    public String words() {
        return words;
    }
}
