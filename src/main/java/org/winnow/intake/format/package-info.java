/** Formats: what the records of a file mean. Pure functions from a JSON record to a {@link org.winnow.intake.format.Draft}. */
@NullMarked
package org.winnow.intake.format;

import org.jspecify.annotations.NullMarked;
