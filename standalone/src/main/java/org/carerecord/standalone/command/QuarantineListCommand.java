package org.carerecord.standalone.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.carerecord.quarantine.QuarantineContent;
import org.carerecord.quarantine.QuarantinedRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code care-record quarantine list}: a line for each record that could not be folded. */
@Command(
        name = "list",
        description = {
            "Lists the records that could not be folded, a line for each, and how many there are of"
                    + " each reason.",
            "A line tells the place (feed/partition/offset), when the record was received, the"
                    + " reason, its length, whether the patient is known and so told, whether it"
                    + " was re-driven since, and the rule that was broken."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the list was printed",
            "1:the list was printed, but some notices could not be read",
            "2:the command line is not valid",
            "3:broker or registry could not be reached"
        })
final class QuarantineListCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Mixin private final QuarantineAccess access = new QuarantineAccess();

    @Mixin private final QuarantineSelection selection = new QuarantineSelection();

    @Option(names = "--json", description = "Print one JSON object instead.")
    private boolean json;

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("Expected picocli to hand over the command");
        }
        selection.check();
        QuarantineContent content = access.read(spec.commandLine().getErr());
        List<QuarantinedRecord> records = selection.of(content.records());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(QuarantineJson.of(records));
        } else {
            QuarantineText.lines(records).forEach(out::println);
        }
        out.flush();
        ExitCode code = content.unreadable() == 0 ? ExitCode.OK : ExitCode.INPUT_REJECTED;
        return code.number();
    }
}
