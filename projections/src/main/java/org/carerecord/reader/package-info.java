/**
 * Reading the record: what readers ask and what they can be answered. Readers reach the projections
 * through this package only.
 */
@NullMarked
package org.carerecord.reader;

import org.jspecify.annotations.NullMarked;
