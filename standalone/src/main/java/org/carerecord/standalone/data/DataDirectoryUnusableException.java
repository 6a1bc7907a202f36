package org.carerecord.standalone.data;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/** The data directory cannot be created or written, or its name cannot be used. */
public final class DataDirectoryUnusableException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    DataDirectoryUnusableException(Path directory, String reason) {
        super(message(directory, reason));
    }

    DataDirectoryUnusableException(Path directory, String reason, IOException cause) {
        super(message(directory, reason), cause);
    }

    private static String message(Path directory, String reason) {
        return "Expected a data directory that can be written, but %s cannot be used (%s): make it usable or choose another with --data"
                .formatted(directory, reason);
    }
}
