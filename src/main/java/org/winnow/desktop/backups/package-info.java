/** The backups of the open project, and the ways back to them. */
@NullMarked
package org.winnow.desktop.backups;

import org.jspecify.annotations.NullMarked;
