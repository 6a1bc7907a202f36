package org.carerecord.standalone;

import java.time.InstantSource;
import java.util.List;
import org.carerecord.standalone.command.CareRecordCommand;
import org.carerecord.standalone.command.FeedsCommand;
import org.carerecord.standalone.command.LoadCommand;
import org.carerecord.standalone.command.QuarantineCommand;
import org.carerecord.standalone.command.SummaryCommand;
import org.carerecord.standalone.command.UpCommand;

/** The program {@code care-record}: runs one command and ends with its exit code. */
public final class Main {

    private Main() {}

    /** Runs the command that the arguments name. */
    public static void main(String[] args) {
        System.exit(CareRecordCommand.over(commands()).execute(args));
    }

    /** Every command, in the order of {@code --help}: constructed here with all it needs. */
    private static List<Object> commands() {
        InstantSource clock = InstantSource.system();
        return List.of(
                new UpCommand(clock),
                new LoadCommand(clock),
                new SummaryCommand(System.out),
                new FeedsCommand(System.out),
                new QuarantineCommand());
    }
}
