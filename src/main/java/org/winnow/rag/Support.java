package org.winnow.rag;

import org.winnow.text.Span;

/**
 * The place in the passages that says most of what a sentence says.
 *
 * @param passage index into the passages of the example
 * @param span the sentence or two neighbouring sentences of that passage
 * @param score how much of the sentence's words the span has, 0 to 1
 */
public record Support(int passage, Span span, double score) {}
