package org.carerecord.record;

import java.time.Instant;

/**
 * What the rules of a section read.
 *
 * @param rows the patient's current entries
 * @param at the last moment of the day asked for, from which windows count
 * @param limits the summary's limits
 */
record Reading(CurrentRows rows, Instant at, SummaryLimits limits) {}
