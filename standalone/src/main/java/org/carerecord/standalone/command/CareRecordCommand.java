package org.carerecord.standalone.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** {@code care-record} itself, which does nothing without one of its commands. */
@Command(
        name = "care-record",
        description = "An event-sourced shared care record: run it, fill it, read it.",
        mixinStandardHelpOptions = true,
        versionProvider = CareRecordCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "How fast it is on this machine: ./care-record bench --help"},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything asked for was done",
            "1:some of the input was rejected",
            "2:the command line is not valid",
            "3:broker, registry or API could not be reached",
            "4:the data directory is in use",
            "5:a port is in use",
            "6:the NHS number belongs to another, which the message names",
            "69:no JDK 25, or the build failed",
            "70:internal fault"
        })
public final class CareRecordCommand {

    private CareRecordCommand() {}

    /** The command line over these picocli commands. */
    public static CommandLine over(List<Object> commands) {
        CommandLine root = new CommandLine(new CareRecordCommand());
        commands.forEach(root::addSubcommand);
        return root.setParameterExceptionHandler(CommandFailures::onUsageError)
                .setExecutionExceptionHandler(CommandFailures::onException)
                .setUsageHelpAutoWidth(true);
    }

    /** The version that the build wrote beside this class, and the Java it runs on. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() throws IOException {
            Properties build = new Properties();
            try (InputStream in =
                    CareRecordCommand.class.getResourceAsStream("version.properties")) {
                build.load(Objects.requireNonNull(in, "version.properties"));
            }
            return new String[] {
                "care-record " + build.getProperty("version") + " (Java " + Runtime.version() + ")"
            };
        }
    }
}
