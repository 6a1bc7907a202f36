package org.carerecord.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the scripts themselves, in the project that the build has just packaged. */
final class LauncherIT {

    private static final Path ROOT = Path.of(System.getProperty("care-record.root", ".."));
    private static final long LIMIT_MINUTES = 10;

    /** What the scripts call before they have found a JDK. */
    private static final List<String> TOOLS = List.of("dirname", "readlink", "sed", "uname");

    @TempDir Path directory;

    record Ended(int code, String out, String err) {}

    @Test
    void runsFromAnyDirectoryThroughALinkWithASpaceInItsPath() throws Exception {
        Path folder = Files.createDirectory(directory.resolve("a folder"));
        Path link = Files.createSymbolicLink(folder.resolve("care record"), script("care-record"));

        Ended ended = run(folder, Map.of(), link.toString(), "--version");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).matches("care-record \\S+ \\(Java 2\\d\\S*\\)\\n");
        assertThat(ended.code()).isZero();
    }

    @Test
    void passesOnArgumentsAndExitCode() throws Exception {
        Ended ended =
                run(directory, Map.of(), script("care-record").toString(), "--no such option");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("Unknown option: '--no such option'");
    }

    @Test
    void givesTheJvmTheOptionsOfTheEnvironment() throws Exception {
        Ended ended =
                run(
                        directory,
                        Map.of("CARE_RECORD_JAVA_OPTS", "-Xmx77m -XX:+PrintCommandLineFlags"),
                        script("care-record").toString(),
                        "--version");

        assertThat(ended.out()).contains("-XX:MaxHeapSize=" + 77 * 1024 * 1024);
    }

    /** The JVM itself would run what the jars held before. */
    @Test
    void aCacheOfAStartIsTakenOnlyWhereNoJarHasChangedSince() throws Exception {
        BuiltProject project = BuiltProject.copied(ROOT, directory.resolve("project"));
        Map<String, String> flags = Map.of("CARE_RECORD_JAVA_OPTS", "-XX:+PrintCommandLineFlags");
        String script = project.launcher().toString();

        project.dated(project.startCache(), 2);
        assertThat(run(directory, flags, script, "--version").out())
                .contains("-XX:AOTCache=" + project.startCache());

        project.dated(project.jar(), 3);
        Ended ended = run(directory, flags, script, "--version");
        assertThat(ended.out()).contains("care-record ").doesNotContain("AOTCache");
        assertThat(ended.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"care-record", "mvnw"})
    void saysInOneLineWhatToInstallWhereThereIsNoJdk(String name) throws Exception {
        Path empty = Files.createDirectory(directory.resolve("empty"));
        Map<String, String> environment =
                Map.of(
                        "PATH", toolsWithoutJava().toString(),
                        "HOME", empty.toString(),
                        "CARE_RECORD_JDK_PARENTS", empty.toString());

        Ended ended = run(directory, environment, script(name).toString(), "--version");

        assertThat(ended.code()).isNotZero();
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).hasLineCount(1).contains("JDK 25").contains("install one");
    }

    private static Path script(String name) {
        return ROOT.resolve(name).toAbsolutePath();
    }

    private Path toolsWithoutJava() throws IOException {
        Path tools = Files.createDirectory(directory.resolve("tools"));
        for (String tool : TOOLS) {
            for (String folder : List.of("/bin", "/usr/bin")) {
                Path program = Path.of(folder, tool);
                if (Files.isExecutable(program) && Files.notExists(tools.resolve(tool))) {
                    Files.createSymbolicLink(tools.resolve(tool), program);
                }
            }
        }
        return tools;
    }

    private Ended run(Path workingDirectory, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        File out = Files.createTempFile(directory, "out", "").toFile();
        File err = Files.createTempFile(directory, "err", "").toFile();
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("JAVA_HOME");
        builder.environment().remove("CARE_RECORD_JAVA_OPTS");
        builder.environment().putAll(environment);
        Process process =
                builder.directory(workingDirectory.toFile())
                        .redirectOutput(Redirect.to(out))
                        .redirectError(Redirect.to(err))
                        .start();
        if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Ended(
                process.waitFor(), Files.readString(out.toPath()), Files.readString(err.toPath()));
    }
}
