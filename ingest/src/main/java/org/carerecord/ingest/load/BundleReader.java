package org.carerecord.ingest.load;

import java.io.IOException;
import java.util.Optional;

/** Cuts a source into Bundles. */
interface BundleReader {

    /**
     * The next Bundle; empty at the end. The bytes need not be JSON: whoever parses them says what
     * is wrong.
     *
     * @throws SourceException where the next Bundle breaks a limit
     */
    Optional<BundleBytes> next() throws IOException;
}
