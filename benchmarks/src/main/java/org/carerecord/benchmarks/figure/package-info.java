/**
 * What was measured, beside its ceiling and its goal: medians of rounds with their spread, as a
 * table for people and as JSON for machines. Must not know what is measured or how.
 */
@NullMarked
package org.carerecord.benchmarks.figure;

import org.jspecify.annotations.NullMarked;
