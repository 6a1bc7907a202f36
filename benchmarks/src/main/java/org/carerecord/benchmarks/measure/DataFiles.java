package org.carerecord.benchmarks.measure;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that nodes and brokers keep, and whether the machine has those of a store in its
 * memory. That is left to no chance: some kernels keep what was written until they need the memory,
 * others write it off within a minute, and a read from a disk costs as much as the rest of a
 * summary.
 */
final class DataFiles {

    private static final String SORTED_FILE = ".sst";

    private DataFiles() {}

    /** Has the machine take the files of a store into its memory. */
    static void keep(Path store) {
        for (Path file : under(store, SORTED_FILE)) {
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
        for (Path file : under(store, SORTED_FILE)) {
            boolean dropped =
                    run(List.of("dd", "if=" + file, "iflag=nocache", "count=0", "status=none"));
            if (!dropped && Files.exists(file)) {
                throw new IllegalStateException("Expected GNU dd to drop a file from memory");
            }
        }
    }

    /** The files of a name's ending; one that goes away meanwhile is none of them. */
    static List<Path> under(Path directory, String ending) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(directory, new Collecting(directory, ending, files));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    /** Those who write the files go on meanwhile, and remove some. */
    private static final class Collecting extends SimpleFileVisitor<Path> {

        private final Path directory;
        private final String ending;
        private final List<Path> files;

        Collecting(Path directory, String ending, List<Path> files) {
            this.directory = directory;
            this.ending = ending;
            this.files = files;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(ending)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
            if (fault instanceof NoSuchFileException && !file.equals(directory)) {
                return FileVisitResult.CONTINUE;
            }
            throw fault;
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
