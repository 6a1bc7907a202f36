package org.carerecord.standalone;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** As much of a project that has been built as its launcher looks at, in another place. */
record BuiltProject(Path root) {

    private static final Instant BUILT = Instant.parse("2026-06-01T10:00:00Z");

    /** Of the project that is being built; its jars stay where they are, but for one. */
    static BuiltProject copied(Path project, Path root) throws IOException {
        var copy = new BuiltProject(root);
        copy.copy(project, "care-record");
        copy.copy(project, ".mvn/find-jdk.sh");
        copy.copy(project, "pom.xml");
        copy.copy(project, "schemas/pom.xml");
        Files.createDirectories(root.resolve("schemas/src/main"));
        copy.copy(project, "standalone/target/care-record.jar");
        Files.createDirectories(copy.jar().getParent());
        Files.createFile(copy.jar());
        Files.createFile(copy.startCache());
        String others =
                Files.readString(project.resolve("standalone/target/care-record.classpath"));
        Files.writeString(
                root.resolve("standalone/target/care-record.classpath"),
                String.join(File.pathSeparator, List.of(copy.jar().toString(), others)));
        copy.dateAll();
        return copy;
    }

    private void copy(Path project, String file) throws IOException {
        Path target = root.resolve(file);
        Files.createDirectories(target.getParent());
        Files.copy(project.resolve(file), target);
    }

    private void dateAll() throws IOException {
        try (var all = Files.walk(root)) {
            for (Path each : all.toList()) {
                Files.setLastModifiedTime(each, FileTime.from(BUILT));
            }
        }
    }

    Path launcher() {
        return root.resolve("care-record");
    }

    /** The one jar of the class path that lies here; it is empty. */
    Path jar() {
        return root.resolve("schemas/target/schemas.jar");
    }

    /** It is empty, so that a JVM does without it. */
    Path startCache() {
        return root.resolve("standalone/target/care-record.aot");
    }

    /** Gives a file a date in the years to come, of which a higher one is later. */
    void dated(Path file, int order) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plus(Duration.ofDays(order))));
    }
}
