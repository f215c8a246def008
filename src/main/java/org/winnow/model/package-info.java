/** The words of the product as values: immutable records and enums that import nothing but {@code java.*}. */
@NullMarked
package org.winnow.model;

import org.jspecify.annotations.NullMarked;
