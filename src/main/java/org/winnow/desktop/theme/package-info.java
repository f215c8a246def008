/** Light and dark, zoom, and the style sheets of the window. */
@NullMarked
package org.winnow.desktop.theme;

import org.jspecify.annotations.NullMarked;
