package org.carerecord.ingest.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.carerecord.ingest.load.Source.BundleFile;
import org.carerecord.ingest.load.Source.Format;
import org.carerecord.ingest.load.Source.OtherFile;
import org.carerecord.ingest.load.Source.StandardInput;
import org.carerecord.ingest.load.Source.Unusable;

/**
 * Goes through what was named, in that order, and through folders by the names in them, so that the
 * order is always the same. Only the names of the folders it is in are held at a time. Links to
 * folders inside folders are not followed: they could lead round in circles.
 */
final class Sources {

    private static final String STANDARD_INPUT = "-";
    private static final String ENDINGS = ".json, .json.gz, .ndjson or .ndjson.gz";

    private final List<String> names;
    private final int folderDepth;

    Sources(List<String> names, int folderDepth) {
        this.names = List.copyOf(names);
        this.folderDepth = folderDepth;
    }

    /** Visits every source. */
    void forEach(Consumer<Source> visitor) {
        names.forEach(name -> visit(name, visitor));
    }

    /** The bytes of all files of Bundles as they lie on disk; -1 with standard input among them. */
    long bytes() {
        if (names.contains(STANDARD_INPUT)) {
            return -1;
        }
        long[] sum = {0};
        forEach(source -> {
            if (source instanceof BundleFile file) {
                sum[0] += file.path().toFile().length();
            }
        });
        return sum[0];
    }

    private void visit(String name, Consumer<Source> visitor) {
        if (name.equals(STANDARD_INPUT)) {
            visitor.accept(new StandardInput());
            return;
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            boolean[] found = {false};
            folder(
                    path,
                    1,
                    source -> {
                        found[0] |= !(source instanceof OtherFile);
                        visitor.accept(source);
                    });
            if (!found[0]) {
                visitor.accept(
                        new Unusable(
                                name, "Expected files ending in " + ENDINGS + ", but found none"));
            }
        } else if (Files.exists(path)) {
            visitor.accept(
                    Format.of(path)
                            .<Source>map(format -> new BundleFile(path, format))
                            .orElse(new Unusable(name, "Expected a file ending in " + ENDINGS)));
        } else {
            visitor.accept(
                    new Unusable(name, "Expected a file or folder, but there is none; check it"));
        }
    }

    private void folder(Path folder, int depth, Consumer<Source> visitor) {
        if (depth > folderDepth) {
            visitor.accept(
                    new Unusable(
                            folder.toString(),
                            "Expected folders at most " + folderDepth + " deep"));
            return;
        }
        List<Path> children;
        try (Stream<Path> listing = Files.list(folder)) {
            children = listing.sorted(Comparator.comparing(Path::toString)).toList();
        } catch (IOException unreadable) {
            visitor.accept(new Unusable(folder.toString(), "Expected a folder that can be read"));
            return;
        }
        for (Path child : children) {
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                folder(child, depth + 1, visitor);
            } else if (Files.isDirectory(child)) {
                visitor.accept(new OtherFile(child));
            } else {
                visitor.accept(
                        Format.of(child)
                                .<Source>map(format -> new BundleFile(child, format))
                                .orElse(new OtherFile(child)));
            }
        }
    }
}
