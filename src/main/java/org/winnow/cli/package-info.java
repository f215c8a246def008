/** The command line. */
@NullMarked
package org.winnow.cli;

import org.jspecify.annotations.NullMarked;
