package org.carerecord.standalone.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lock on the file {@code lock} of a directory, which holds the owner's process id. The system
 * drops it when the process ends, however it ends.
 */
final class DirectoryLock implements AutoCloseable {

    private static final String FILE = "lock";

    // Far behind the process id: where locks bar reading, the id stays readable.
    private static final long POSITION = 1L << 32;
    private static final int PID_LENGTH_MAX = 32;

    // A file lock belongs to the whole process, and closing any other channel on the file drops it:
    // so a
    // second opening within this process must be refused before the file is touched.
    private static final Set<Path> HELD_BY_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param directory a real path: one directory has one name
     */
    static DirectoryLock take(Path directory) throws IOException {
        if (!HELD_BY_THIS_PROCESS.add(directory)) {
            throw new DataDirectoryInUseException(directory, "this process");
        }
        try {
            return new DirectoryLock(directory, lockedChannel(directory));
        } catch (IOException | RuntimeException e) {
            HELD_BY_THIS_PROCESS.remove(directory);
            throw e;
        }
    }

    /**
     * Gives the lock up. The file stays: a process that has just opened it would lock a deleted
     * file.
     */
    @Override
    public void close() throws IOException {
        try (channel) {
            channel.truncate(0);
        } finally {
            HELD_BY_THIS_PROCESS.remove(directory);
        }
    }

    private static FileChannel lockedChannel(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        directory.resolve(FILE),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            if (channel.tryLock(POSITION, 1, false) == null) {
                throw new DataDirectoryInUseException(directory, holder(channel));
            }
            String pid = Long.toString(ProcessHandle.current().pid());
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(PID_LENGTH_MAX);
        int length = channel.read(bytes, 0);
        return length <= 0
                ? "another process"
                : "process " + new String(bytes.array(), 0, length, StandardCharsets.US_ASCII);
    }
}
