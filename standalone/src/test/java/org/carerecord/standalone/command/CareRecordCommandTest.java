package org.carerecord.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.carerecord.standalone.data.DataDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

final class CareRecordCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path directory;

    /** A command that ends as the test wants. */
    @Command(name = "greet")
    static final class Greet implements Callable<Integer> {

        @Option(names = "--name")
        String name = "";

        private final Callable<ExitCode> work;

        Greet(Callable<ExitCode> work) {
            this.work = work;
        }

        @Override
        public Integer call() throws Exception {
            return work.call().number();
        }
    }

    @Test
    void showsItsVersionAndTheJavaItRunsOn() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString())
                .matches("care-record \\d+\\.\\d+\\.\\d+\\S* \\(Java 2\\d\\S*\\)\\n");
    }

    @Test
    void listsEveryExitCodeInItsHelp() {
        assertThat(run("--help")).isZero();
        for (ExitCode code : ExitCode.values()) {
            assertThat(out.toString()).containsPattern("(?m)^ +" + code.number() + " +\\S");
        }
    }

    @Test
    void suggestsTheOptionThatAMistypedOneResembles() {
        assertThat(run("greet", "--nmae=x")).isEqualTo(2);
        assertThat(err.toString())
                .contains("Unknown option: '--nmae=x'")
                .contains("Try: care-record greet --help");
        assertThat(run("greet", "--naem=x")).isEqualTo(2);
        assertThat(err.toString()).contains("--name");
    }

    @Test
    void suggestsTheCommandThatAMistypedOneResembles() {
        assertThat(run("gret")).isEqualTo(2);
        assertThat(err.toString()).contains("'gret'").contains("Did you mean: care-record greet");
    }

    @Test
    void asksForACommandWhereNoneIsGiven() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("Missing required subcommand");
    }

    @Test
    void passesOnTheExitCodeOfTheCommand() {
        assertThat(run(() -> ExitCode.INPUT_REJECTED, "greet")).isEqualTo(1);
    }

    @Test
    void saysInOneLineWhatTheUserCanMend() throws Exception {
        try (DataDirectory held = DataDirectory.open(directory)) {
            int code = run(() -> reopen(held.path()), "greet");
            assertThat(code).isEqualTo(4);
        }
        assertThat(err.toString())
                .startsWith("care-record: Expected the data directory")
                .hasLineCount(1);

        Path file = Files.createFile(directory.resolve("file"));
        assertThat(run(() -> reopen(file), "greet")).isEqualTo(2);
    }

    @Test
    void endsWithSeventyOnAFaultOfItsOwn() {
        int code =
                run(
                        () -> {
                            throw new IllegalStateException("a fault made by this test");
                        },
                        "greet");
        assertThat(code).isEqualTo(70);
        assertThat(out.toString()).isEmpty();
    }

    private static ExitCode reopen(Path path) {
        DataDirectory.open(path).close();
        return ExitCode.OK;
    }

    private int run(String... args) {
        return run(() -> ExitCode.OK, args);
    }

    private int run(Callable<ExitCode> work, String... args) {
        CommandLine line = CareRecordCommand.over(List.of(new Greet(work)));
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(args);
    }
}
