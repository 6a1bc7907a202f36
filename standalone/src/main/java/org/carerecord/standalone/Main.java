package org.carerecord.standalone;

import java.util.List;
import picocli.CommandLine;

/** The program {@code care-record}: runs one command and ends with its {@link ExitCode}. */
public final class Main {

    private Main() {}

    /** Runs the command that the arguments name. */
    public static void main(String[] args) {
        System.exit(commandLine(commands()).execute(args));
    }

    /** Every command, in the order of {@code --help}: constructed here with all it needs. */
    private static List<Object> commands() {
        return List.of();
    }

    /** The command line over these picocli commands. */
    static CommandLine commandLine(List<Object> commands) {
        CommandLine root = new CommandLine(new RootCommand());
        commands.forEach(root::addSubcommand);
        return root.setParameterExceptionHandler(CommandFailures::onUsageError)
                .setExecutionExceptionHandler(CommandFailures::onException)
                .setUsageHelpAutoWidth(true);
    }
}
