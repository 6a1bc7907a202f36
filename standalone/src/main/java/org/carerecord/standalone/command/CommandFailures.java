package org.carerecord.standalone.command;

import java.io.PrintWriter;
import org.carerecord.standalone.system.NotStartedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a command that did not succeed says on standard error, and the exit code it ends with. */
final class CommandFailures {

    private static final Logger LOG = LoggerFactory.getLogger(CommandFailures.class);

    private CommandFailures() {}

    /** One line for what is wrong, one for what was perhaps meant, one for where help is. */
    static int onUsageError(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("care-record: " + error.getMessage());
        UnmatchedArgumentException.printSuggestions(error, err);
        err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE.number();
    }

    /**
     * A sentence for what the user can mend; the whole exception in the log for a fault of ours.
     */
    static int onException(Exception exception, CommandLine command, ParseResult parsed) {
        ExitCode code = ExitCode.of(exception);
        if (code == ExitCode.INTERNAL_FAULT && !(exception instanceof NotStartedException)) {
            LOG.error("{} ended by a fault", command.getCommandSpec().qualifiedName(), exception);
        } else {
            command.getErr().println("care-record: " + exception.getMessage());
        }
        return code.number();
    }
}
