/** Benchmarks: figures of one run on one machine, printed as a table. Nothing here decides whether a build passes. */
@NullMarked
package org.winnow.bench;

import org.jspecify.annotations.NullMarked;
