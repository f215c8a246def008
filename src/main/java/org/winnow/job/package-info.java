/** Background work: progress, cancelling, newest wins. No exception is lost. */
@NullMarked
package org.winnow.job;

import org.jspecify.annotations.NullMarked;
