/** The export: a target, which examples, what becomes of passages, the splits; checked before it is written. */
@NullMarked
package org.winnow.desktop.release;

import org.jspecify.annotations.NullMarked;
