/**
 * The command {@code ./care-record bench}: how fast the system is, beside what this very machine
 * could do at best.
 */
@NullMarked
package org.carerecord.benchmarks;

import org.jspecify.annotations.NullMarked;
