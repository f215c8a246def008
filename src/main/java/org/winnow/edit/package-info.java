/** The only way in which an example changes: an edit becomes a change, written together with its history. */
@NullMarked
package org.winnow.edit;

import org.jspecify.annotations.NullMarked;
