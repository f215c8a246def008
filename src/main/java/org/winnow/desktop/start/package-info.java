/** The first page: what to open. */
@NullMarked
package org.winnow.desktop.start;

import org.jspecify.annotations.NullMarked;
