/** Controls that know nothing of examples. */
@NullMarked
package org.winnow.desktop.kit;

import org.jspecify.annotations.NullMarked;
