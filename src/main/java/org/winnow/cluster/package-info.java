/** Examples that repeat each other: exact, near, same question, conflicting. */
@NullMarked
package org.winnow.cluster;

import org.jspecify.annotations.NullMarked;
