/**
 * What is known of feeds beside their events: who they are and what they share, as a register says,
 * and when they were last heard, as the log says; from both, which of them are silent and what an
 * empty section means. Pure values and rules: knows neither Kafka nor where a register is read
 * from.
 */
@NullMarked
package org.carerecord.feeds;

import org.jspecify.annotations.NullMarked;
