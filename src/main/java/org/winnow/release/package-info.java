/** Exports: profiles, splits, writers, validators, manifest and loss report. */
@NullMarked
package org.winnow.release;

import org.jspecify.annotations.NullMarked;
