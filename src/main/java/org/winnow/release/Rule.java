package org.winnow.release;

/**
 * A hard rule of a target: a row that breaks it would be refused or silently dropped by the target's own loader, or
 * would teach nothing.
 *
 * @param id short and stable, such as {@code roles.same}
 * @param sentence what the target asks for, for a person
 */
public record Rule(String id, String sentence) {}
