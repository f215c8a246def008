package org.winnow.model;

import org.jspecify.annotations.Nullable;

/**
 * A call of a function that an assistant message makes.
 *
 * @param id what the answering tool message names, if the source gave one
 * @param name the function
 * @param arguments the arguments as JSON text, exactly as they arrived
 */
public record ToolCall(@Nullable String id, String name, String arguments) {}
