package org.carerecord.ingest.load;

/**
 * The limits of a load; together they bound its memory, however many files there are.
 *
 * @param bundleBytes the greatest size of one Bundle, unpacked
 * @param folderDepth how deep folders may lie in each other
 * @param parsers threads that read and map Bundles
 * @param aheadBundles how many Bundles may be under way between reading and publishing
 * @param aheadBytes how many bytes of them; one Bundle may always be under way
 * @param recentEvents how many events are remembered at least, to know a duplicate by
 * @param awaited how many events may wait for their receipts to be looked at
 * @param keptRejections how many rejections the report keeps; the listener hears of all
 * @param keptPatients how many patients the report names: the first ones accepted
 * @param notMappedTypes how many types are counted apart; further ones count as {@code other}
 */
public record LoadLimits(
        int bundleBytes,
        int folderDepth,
        int parsers,
        int aheadBundles,
        long aheadBytes,
        int recentEvents,
        int awaited,
        int keptRejections,
        int keptPatients,
        int notMappedTypes) {

    /** What is right for most. */
    public static final LoadLimits DEFAULT =
            new LoadLimits(
                    512 * 1024 * 1024,
                    64,
                    2,
                    4,
                    64L * 1024 * 1024,
                    1_000_000,
                    10_000,
                    1_000,
                    1_000,
                    200);

    /** Refuses what cannot work. */
    public LoadLimits {
        if (bundleBytes < 1 || folderDepth < 1 || parsers < 1 || aheadBundles < 1) {
            throw new IllegalArgumentException("Expected limits of 1 or more");
        }
        if (aheadBytes < 1 || recentEvents < 1 || awaited < 1 || notMappedTypes < 1) {
            throw new IllegalArgumentException("Expected limits of 1 or more");
        }
        if (keptRejections < 0 || keptPatients < 0) {
            throw new IllegalArgumentException("Expected limits of 0 or more");
        }
    }

    /** The same but for the size of a Bundle. */
    public LoadLimits withBundleBytes(int limit) {
        return new LoadLimits(
                limit,
                folderDepth,
                parsers,
                aheadBundles,
                aheadBytes,
                recentEvents,
                awaited,
                keptRejections,
                keptPatients,
                notMappedTypes);
    }

    /** The same but for what the report keeps. */
    public LoadLimits withKept(int rejections, int patients) {
        return new LoadLimits(
                bundleBytes,
                folderDepth,
                parsers,
                aheadBundles,
                aheadBytes,
                recentEvents,
                awaited,
                rejections,
                patients,
                notMappedTypes);
    }
}
