/** The one place where threads meet the FX thread: background work, newest wins, once per frame. */
@NullMarked
package org.winnow.desktop.fx;

import org.jspecify.annotations.NullMarked;
