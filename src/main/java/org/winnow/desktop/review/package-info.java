/** The review: one example at a time, one key per decision. */
@NullMarked
package org.winnow.desktop.review;

import org.jspecify.annotations.NullMarked;
