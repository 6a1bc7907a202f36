package org.carerecord.benchmarks.measure;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a node's store, and whether the machine has them in its memory. That is left to no
 * chance: some kernels keep what was written until they need the memory, others write it off within
 * a minute, and a read from a disk costs as much as the rest of a summary.
 */
final class StoreFiles {

    private static final String SORTED_FILE = ".sst";

    private StoreFiles() {}

    /** Has the machine take the files of a store into its memory. */
    static void keep(Path store) {
        for (Path file : files(store)) {
            try {
                Files.copy(file, OutputStream.nullOutputStream());
            } catch (NoSuchFileException compacted) {
                // Another has taken its place since, just written.
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** Has the machine drop the files of a store from its memory, so that they are read anew. */
    static void drop(Path store) throws InterruptedException {
        run(List.of("sync"));
        for (Path file : files(store)) {
            boolean dropped =
                    run(List.of("dd", "if=" + file, "iflag=nocache", "count=0", "status=none"));
            if (!dropped && Files.exists(file)) {
                throw new IllegalStateException("Expected GNU dd to drop a file from memory");
            }
        }
    }

    private static List<Path> files(Path store) {
        try (Stream<Path> all = Files.walk(store)) {
            return all.filter(file -> file.toString().endsWith(SORTED_FILE)).toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new IllegalStateException("Expected a store in " + store, unreadable);
        }
    }

    private static boolean run(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            throw new UncheckedIOException("Expected the command " + command.getFirst(), missing);
        }
    }
}
