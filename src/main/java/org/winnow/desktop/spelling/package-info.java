/** The spell check while writing: marks in the text, a line below it, a menu of what may have been meant. */
@NullMarked
package org.winnow.desktop.spelling;

import org.jspecify.annotations.NullMarked;
