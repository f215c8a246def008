/** Examples that repeat each other: clusters side by side, keep one and reject the rest. */
@NullMarked
package org.winnow.desktop.duplicates;

import org.jspecify.annotations.NullMarked;
