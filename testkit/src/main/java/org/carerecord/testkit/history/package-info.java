/**
 * Patient histories from a seed: what several providers publish of a few patients, with
 * corrections, retractions, late and repeated deliveries, conflicts and links of numbers. They
 * serve property tests ({@link org.carerecord.testkit.history.Laws}, which shrinks a failing case),
 * benchmarks and demonstration data alike. No number is ever a person's.
 *
 * <p>Knows the event and the identifiers. Must not know Kafka, Avro, stores or how the record is
 * folded: the laws that judge a fold are brought by its tests.
 */
@NullMarked
package org.carerecord.testkit.history;

import org.jspecify.annotations.NullMarked;
