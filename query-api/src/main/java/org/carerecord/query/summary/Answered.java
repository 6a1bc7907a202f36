package org.carerecord.query.summary;

import java.util.Optional;

/** A summary as it is sent. */
public sealed interface Answered {

    /**
     * The client has it.
     *
     * @param tag the strong entity tag, with its quotation marks
     */
    record Unchanged(String tag) implements Answered {}

    /**
     * The client has it not.
     *
     * @param bytes the body
     * @param gzipped whether the body is compressed
     * @param tag the strong entity tag, with its quotation marks; empty where the record changed
     *     while it was read, so that none can be given
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares bodies
    record Body(byte[] bytes, boolean gzipped, Optional<String> tag) implements Answered {}
}
