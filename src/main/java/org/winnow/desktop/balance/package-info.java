/** The balance of the current set: pictures that open their examples, and what to do next. */
@NullMarked
package org.winnow.desktop.balance;

import org.jspecify.annotations.NullMarked;
