/** The desktop: the window over one project, wired from top to bottom. */
@NullMarked
package org.winnow.desktop;

import org.jspecify.annotations.NullMarked;
