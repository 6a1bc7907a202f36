package org.carerecord.standalone.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The directory of everything that outlives a run in one process, held by one process at a time.
 * The lock ends with the process, however it ends; the file {@code lock} holds its process id.
 *
 * <p>A directory created here can be read by its owner only, as it holds people's records.
 */
public final class DataDirectory implements AutoCloseable {

    private final Path directory;
    private final DirectoryLock lock;

    private DataDirectory(Path directory, DirectoryLock lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Creates the directory where it does not exist, and takes its lock.
     *
     * @throws DataDirectoryInUseException when a running process holds the lock
     * @throws DataDirectoryUnusableException when it cannot be created, written or named to Kafka
     */
    public static DataDirectory open(Path path) {
        if (path.toAbsolutePath().toString().contains(",")) {
            throw new DataDirectoryUnusableException(path, "Kafka splits paths at commas");
        }
        try {
            Path directory = create(path.toAbsolutePath().normalize());
            return new DataDirectory(directory, DirectoryLock.take(directory));
        } catch (IOException e) {
            String reason = "the system says " + e.getClass().getSimpleName();
            throw new DataDirectoryUnusableException(path, reason, e);
        }
    }

    /** The directory itself: absolute, without symbolic links. */
    public Path path() {
        return directory;
    }

    /** Where the broker keeps its logs: the one part that cannot be made again from another. */
    public Path kafka() {
        return directory.resolve("kafka");
    }

    /**
     * Where views are kept. They can be deleted while nothing runs: they are made again from the
     * logs.
     */
    public Path state() {
        return directory.resolve("state");
    }

    /** Gives the directory free for another process. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path create(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path, ownerOnly(path));
        }
        return path.toRealPath();
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        };
    }
}
