/** Asking the user for files and for a yes to what cannot be undone. */
@NullMarked
package org.winnow.desktop.dialogs;

import org.jspecify.annotations.NullMarked;
