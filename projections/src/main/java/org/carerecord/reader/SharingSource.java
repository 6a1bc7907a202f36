package org.carerecord.reader;

import org.carerecord.record.Moment;
import org.carerecord.record.Sharing;

/** Tells what feeds share, and which are silent, at a moment. Safe for use by several threads. */
@FunctionalInterface
public interface SharingSource {

    /** What feeds share at a moment. */
    Sharing at(Moment moment);
}
