package org.carerecord.standalone.data;

import java.io.Serial;
import java.nio.file.Path;

/** Another running process holds the data directory. */
public final class DataDirectoryInUseException extends RuntimeException {

    @Serial private static final long serialVersionUID = 1L;

    /**
     * Names the directory, the process and the fix.
     *
     * @param holder who holds the directory, for example {@code process 4711}
     */
    DataDirectoryInUseException(Path directory, String holder) {
        super(
                "Expected the data directory %s to be free, but %s is using it: stop that process or choose another directory with --data"
                        .formatted(directory, holder));
    }
}
