/** The window around the views: commands, keys, palette, panels, status bar. */
@NullMarked
package org.winnow.desktop.shell;

import org.jspecify.annotations.NullMarked;
