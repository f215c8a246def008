/** What the checks found in the current set, by check. */
@NullMarked
package org.winnow.desktop.problems;

import org.jspecify.annotations.NullMarked;
