/** An open project as the views see it: the set they all show, the example in hand, the edits. */
@NullMarked
package org.winnow.desktop.session;

import org.jspecify.annotations.NullMarked;
