/** Spelling: which words of a text no dictionary knows, and what was meant. */
@NullMarked
package org.winnow.spelling;

import org.jspecify.annotations.NullMarked;
