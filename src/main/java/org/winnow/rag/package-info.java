/** What retrieval gave and what became of it: whether a response is true to its passages, and how well it went. */
@NullMarked
package org.winnow.rag;

import org.jspecify.annotations.NullMarked;
