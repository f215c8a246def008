/** What the workbench remembers between two starts: look, sizes, recent projects. */
@NullMarked
package org.winnow.desktop.settings;

import org.jspecify.annotations.NullMarked;
