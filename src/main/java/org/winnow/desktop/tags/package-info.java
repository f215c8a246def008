/** The tags of the project: what they mean, and renaming, merging, nesting and removing them everywhere. */
@NullMarked
package org.winnow.desktop.tags;

import org.jspecify.annotations.NullMarked;
