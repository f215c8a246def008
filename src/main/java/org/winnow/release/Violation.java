package org.winnow.release;

/**
 * One example breaks one rule of the target. Every violation keeps its example out of a release.
 *
 * @param example the identifier of the example
 * @param rule the identifier of the {@link Rule}
 * @param sentence what is wrong in this example, for a person
 */
public record Violation(String example, String rule, String sentence) {}
