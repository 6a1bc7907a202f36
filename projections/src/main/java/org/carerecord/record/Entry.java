package org.carerecord.record;

import org.carerecord.event.ClinicalEvent;

/**
 * One line of the record: the winning version of a statement, and how it came.
 *
 * @param id the entry's stable name in this system
 * @param event the version that wins; its NHS number is the one it came under, which a linked
 *     record tells apart
 * @param provenance when it was first received, and where it lies in the log
 * @param inConflict whether the source said two different things under this version or under this
 *     event id, and no higher version has settled it
 */
public record Entry(EntryId id, ClinicalEvent event, Provenance provenance, boolean inConflict) {}
