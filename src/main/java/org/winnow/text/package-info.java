/** Pure functions on text and JSON: nothing here knows an example, a file or a screen. */
@NullMarked
package org.winnow.text;

import org.jspecify.annotations.NullMarked;
