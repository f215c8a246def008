/** Writing new examples by hand. */
@NullMarked
package org.winnow.desktop.editor;

import org.jspecify.annotations.NullMarked;
