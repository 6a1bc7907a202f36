package org.carerecord.reader;

import java.util.Optional;
import org.carerecord.record.Revision;
import org.carerecord.record.Summary;

/**
 * A summary of this present moment and the state of the record that it was made of.
 *
 * @param summary the summary
 * @param revision the revision that all of it is of; empty where the record changed while it was
 *     read
 */
public record RevisedSummary(Summary summary, Optional<Revision> revision) {}
