/** The project file: the only room that opens the database, and the columns in memory beside it. */
@NullMarked
package org.winnow.store;

import org.jspecify.annotations.NullMarked;
