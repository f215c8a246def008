package org.winnow.release;

/**
 * What occurs anywhere in a release, so that every row of every file has the same columns of the same types.
 *
 * @param tools some example offers tools
 * @param calls some message calls a tool or holds the result of a call
 * @param parts some message has content other than text that the profile carries
 */
record Usage(boolean tools, boolean calls, boolean parts) {
    static final Usage NONE = new Usage(false, false, false);

    Usage or(Usage other) {
        return new Usage(tools || other.tools, calls || other.calls, parts || other.parts);
    }
}
