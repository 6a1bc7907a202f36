package org.carerecord.quarantine;

/** Told how far the reading of a topic has come, so that someone who waits can see it move. */
@FunctionalInterface
public interface ReadListener {

    /** Tells nobody. */
    ReadListener NONE = (topic, read, total) -> {};

    /**
     * Some records were read.
     *
     * @param topic the topic being read
     * @param read how many offsets of it have been passed
     * @param total how many there were when the reading began
     */
    void progress(String topic, long read, long total);
}
