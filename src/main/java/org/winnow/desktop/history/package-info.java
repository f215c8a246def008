/** The history: every step, with the way back to each. */
@NullMarked
package org.winnow.desktop.history;

import org.jspecify.annotations.NullMarked;
