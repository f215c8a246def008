/** The practice deck: twelve decisions on a copy of the sample that teach the keys. */
@NullMarked
package org.winnow.desktop.practice;

import org.jspecify.annotations.NullMarked;
