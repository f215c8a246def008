/** The window: the shell, one package per view, and what they share. Nothing below knows JavaFX. */
@NullMarked
package org.winnow.desktop;

import org.jspecify.annotations.NullMarked;
