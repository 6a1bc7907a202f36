package org.carerecord.record;

import org.carerecord.event.ClinicalEvent;

/**
 * One line of the record: the winning version of a statement, and how it came.
 *
 * @param event the version that wins
 * @param provenance when it was first received, and where it lies in the log
 */
public record Entry(ClinicalEvent event, Provenance provenance) {}
