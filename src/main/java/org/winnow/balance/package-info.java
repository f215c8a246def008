/** Distributions of a set of examples, in rows and in trained tokens. */
@NullMarked
package org.winnow.balance;

import org.jspecify.annotations.NullMarked;
