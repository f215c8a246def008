/** Importing: what each file is, a preview of its first rows, a mapping where nobody knows it, and the ledger. */
@NullMarked
package org.winnow.desktop.intake;

import org.jspecify.annotations.NullMarked;
