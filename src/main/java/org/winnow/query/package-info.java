/** The query language, the sets that it selects and the counts of facets. */
@NullMarked
package org.winnow.query;

import org.jspecify.annotations.NullMarked;
