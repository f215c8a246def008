/** Winnow: a desktop workbench for training data. */
@NullMarked
package org.winnow;

import org.jspecify.annotations.NullMarked;
