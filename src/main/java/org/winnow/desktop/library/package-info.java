/** The table of the current set with what narrows it: the query bar, queues, facets; and the inspector beside it. */
@NullMarked
package org.winnow.desktop.library;

import org.jspecify.annotations.NullMarked;
