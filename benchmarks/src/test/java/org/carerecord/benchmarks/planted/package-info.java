/** Nodes that are slow on purpose, to show that the right figure tells. */
@NullMarked
package org.carerecord.benchmarks.planted;

import org.jspecify.annotations.NullMarked;
