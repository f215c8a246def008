/** Imports: what a file is, how its records become examples, and the ledger that adds up. */
@NullMarked
package org.winnow.intake;

import org.jspecify.annotations.NullMarked;
