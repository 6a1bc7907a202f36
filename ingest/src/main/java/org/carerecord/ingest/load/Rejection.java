package org.carerecord.ingest.load;

/**
 * Something that was not accepted.
 *
 * @param file the source as it was named, for example a path
 * @param place where in the source, for example {@code line 3, Bundle.entry[12] Observation}; empty
 *     for the whole of it
 * @param reason what was expected and the fix; never content
 */
public record Rejection(String file, String place, String reason) {

    /** The rejection as one line. */
    public String text() {
        return place.isEmpty() ? file + ": " + reason : file + ": " + place + ": " + reason;
    }
}
