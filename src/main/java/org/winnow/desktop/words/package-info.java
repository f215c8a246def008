/** The texts of the desktop, all in one bundle, so that they can be read, checked and translated in one place. */
@NullMarked
package org.winnow.desktop.words;

import org.jspecify.annotations.NullMarked;
