/** Find and replace over the current set, and the rules that a person's own edits suggest. */
@NullMarked
package org.winnow.desktop.replace;

import org.jspecify.annotations.NullMarked;
