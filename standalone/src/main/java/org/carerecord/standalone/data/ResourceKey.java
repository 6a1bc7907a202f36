package org.carerecord.standalone.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The secret key that the ids of FHIR resources are made with, in the file {@value #FILE} of the
 * data directory: made at the first start, read by its owner only, kept for good. Another key gives
 * every resource another id, so the file belongs into backups; several nodes share it.
 */
public final class ResourceKey {

    /** The file's name. */
    public static final String FILE = "resource-ids.key";

    private static final int BYTES = 32;
    private static final Pattern TEXT = Pattern.compile("[0-9a-f]{64}");

    private ResourceKey() {}

    /**
     * The key of a data directory that this process holds.
     *
     * @param directory the data directory
     * @param random a secure source of randomness, for a key that is still to be made
     * @throws DataDirectoryUnusableException when the file cannot be read or made, or holds no key
     */
    public static byte[] of(Path directory, RandomGenerator random) {
        Path file = directory.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                create(file, random);
            }
            return read(directory, file);
        } catch (IOException e) {
            String reason = FILE + ": the system says " + e.getClass().getSimpleName();
            throw new DataDirectoryUnusableException(directory, reason, e);
        }
    }

    private static byte[] read(Path directory, Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        if (!TEXT.matcher(text).matches()) {
            throw new DataDirectoryUnusableException(
                    directory,
                    "its "
                            + FILE
                            + " is not 64 hexadecimal digits; put the file back from a backup, or"
                            + " delete it, which gives every FHIR resource another id");
        }
        return HexFormat.of().parseHex(text);
    }

    /** Whole or not at all, whenever the machine stops. */
    private static void create(Path file, RandomGenerator random) throws IOException {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        Path draft = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(draft);
        try (FileChannel channel =
                FileChannel.open(
                        draft,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        ownerOnly(file))) {
            String text = HexFormat.of().formatHex(key) + "\n";
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        };
    }
}
