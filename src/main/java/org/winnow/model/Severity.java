package org.winnow.model;

import java.util.Locale;

/** How much a {@link Finding} matters. */
public enum Severity {
    /** Worth knowing. */
    INFO,
    /** Worth a look before a release. */
    WARN,
    /** Keeps the example out of a release until it is mended or overruled with a reason. */
    BLOCK;

    /** Lower-case name, as in files and queries. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
