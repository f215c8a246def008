/** Containers: how the bytes of a file fall into records, within fixed bounds of memory. */
@NullMarked
package org.winnow.intake.input;

import org.jspecify.annotations.NullMarked;
