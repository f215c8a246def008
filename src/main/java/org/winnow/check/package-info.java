/** Checks: one class, one rule, findings with spans and fixes. */
@NullMarked
package org.winnow.check;

import org.jspecify.annotations.NullMarked;
