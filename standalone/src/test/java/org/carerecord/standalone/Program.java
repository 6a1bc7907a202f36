package org.carerecord.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.carerecord.standalone.command.CareRecordCommand;
import org.carerecord.standalone.command.LoadCommand;
import org.carerecord.standalone.command.QuarantineCommand;
import picocli.CommandLine;

/** The program {@code care-record}, run for one command that ends by itself. */
final class Program {

    /** Of the memory that {@code up} is meant to run in; the rest makes short lives quicker. */
    static final List<String> JVM_OPTIONS =
            List.of(
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Dlogback.configurationFile=logback.xml");

    private Program() {}

    /**
     * How a command ended.
     *
     * @param out what it printed to standard output
     * @param err what it printed to standard error
     */
    record Ended(int code, String out, String err) {

        /** The last line of standard output: the report of {@code --json}. */
        String lastLine() {
            return out.lines().toList().getLast();
        }
    }

    /** Runs {@code load} in this JVM, whose exit code is what the program would end with. */
    static Ended load(String... arguments) {
        return runHere(new LoadCommand(InstantSource.system()), "load", arguments);
    }

    /** Runs {@code quarantine} in this JVM. */
    static Ended quarantine(String... arguments) {
        return runHere(new QuarantineCommand(), "quarantine", arguments);
    }

    private static Ended runHere(Object command, String name, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        CommandLine program =
                CareRecordCommand.over(List.of(command))
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err));
        List<String> all = new ArrayList<>(List.of(name));
        all.addAll(List.of(arguments));
        int code = program.execute(all.toArray(String[]::new));
        return new Ended(code, out.toString(), err.toString());
    }

    /** Runs the program in a JVM of its own and waits for its end. */
    static Ended run(Path directory, String... arguments) {
        try {
            Path out = Files.createTempFile(directory, "out", ".txt");
            Path err = Files.createTempFile(directory, "err", ".txt");
            Process process =
                    builder(directory, arguments)
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile())
                            .start();
            return new Ended(awaitEnd(process), Files.readString(out), Files.readString(err));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The program in a JVM of its own, not yet started. */
    static ProcessBuilder builder(Path directory, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_OPTIONS);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(directory.toFile());
    }

    /** Waits for the end of a program; ends it forcibly where it takes too long. */
    static int awaitEnd(Process process) {
        try {
            if (!process.waitFor(RunningCareRecord.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return process.waitFor();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a program", stopped);
        }
    }
}
