package org.carerecord.ingest.load;

/** Hears of a load as it goes on, on the loading thread: it must be quick. */
public interface LoadListener {

    /** Hears nothing. */
    LoadListener NONE = new LoadListener() {};

    /** More was done. */
    default void progress(Progress progress) {}

    /** Something was not accepted. */
    default void rejected(Rejection rejection) {}

    /** A file in a folder was passed over, since its name ends in none of the known ways. */
    default void passedOver(String file) {}

    /**
     * How far a load is.
     *
     * @param bytesRead bytes of the sources read so far, as they lie on disk
     * @param bytesTotal bytes of all sources; -1 where that is not known, as with standard input
     * @param resources resources read so far
     * @param events events acknowledged so far
     */
    record Progress(long bytesRead, long bytesTotal, long resources, long events) {}
}
