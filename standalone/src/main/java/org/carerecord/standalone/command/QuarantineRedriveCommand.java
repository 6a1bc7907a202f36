package org.carerecord.standalone.command;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.carerecord.quarantine.Place;
import org.carerecord.quarantine.QuarantineContent;
import org.carerecord.quarantine.QuarantinedRecord;
import org.carerecord.quarantine.Redrive;
import org.carerecord.quarantine.RedriveReport;
import org.carerecord.registry.SchemaRegistry;
import org.carerecord.topology.ProjectionConfig;
import org.carerecord.topology.Reassessment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code care-record quarantine redrive}: folds what can be folded after a fix. */
@Command(
        name = "redrive",
        description = {
            "Judges records of quarantine anew, with the software, the registry and the settings of"
                    + " today, and has those folded that can be.",
            "The patient's summary then shows the entry and no longer counts the record. To repeat"
                    + " it is harmless."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every record was re-driven, or there was none to be",
            "1:some records are refused still, or are gone, or some notices could not be read",
            "2:the command line is not valid, or names no record in quarantine",
            "3:broker or registry could not be reached"
        })
final class QuarantineRedriveCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Mixin private final QuarantineAccess access = new QuarantineAccess();

    @Mixin private final QuarantineSelection selection = new QuarantineSelection();

    @Mixin private final NumberRangeOption numbers = new NumberRangeOption();

    @Parameters(
            paramLabel = "PLACE",
            arity = "0..*",
            description = "Only the records at these places, as list prints them.")
    private List<String> places = List.of();

    @Option(names = "--dry-run", description = "Publish nothing; tell what would be done.")
    private boolean dryRun;

    @Option(
            names = "--again",
            description =
                    "Also records that were re-driven before, for example under other settings.")
    private boolean again;

    @Override
    public Integer call() {
        selection.check();
        Set<Place> only = only();
        CommandSpec command = commandSpec();
        QuarantineContent content = access.read(command.commandLine().getErr());
        List<QuarantinedRecord> selected = select(content, only);
        List<QuarantinedRecord> open =
                selected.stream().filter(record -> again || !record.redriven()).toList();
        RedriveReport report = drive(open);
        var out = command.commandLine().getOut();
        RedriveText.lines(report, dryRun, selected.size() - open.size()).forEach(out::println);
        out.flush();
        boolean complete = report.isComplete() && content.unreadable() == 0;
        ExitCode code = complete ? ExitCode.OK : ExitCode.INPUT_REJECTED;
        return code.number();
    }

    private RedriveReport drive(List<QuarantinedRecord> open) {
        SchemaRegistry registry = access.registry();
        var reassessment =
                new Reassessment(
                        registry,
                        numbers.testRange(),
                        ProjectionConfig.Limits.DEFAULT.maxEventBytes());
        var redrive = new Redrive(access.log(), registry, reassessment);
        return dryRun ? redrive.rehearse(open) : redrive.run(open);
    }

    private Set<Place> only() {
        Set<Place> only = new HashSet<>();
        places.forEach(text -> only.add(Place.parse(text).orElseThrow(() -> usage(Place.RULE))));
        return only;
    }

    private List<QuarantinedRecord> select(QuarantineContent content, Set<Place> only) {
        Set<Place> missing = new HashSet<>(only);
        content.records().forEach(record -> missing.remove(record.place()));
        if (!missing.isEmpty()) {
            throw usage(
                    "Expected records in quarantine, but there is none at "
                            + missing.stream().sorted().map(Place::toString).toList());
        }
        return selection.of(content.records()).stream()
                .filter(record -> only.isEmpty() || only.contains(record.place()))
                .toList();
    }

    private ParameterException usage(String message) {
        return new ParameterException(commandSpec().commandLine(), message);
    }

    private CommandSpec commandSpec() {
        if (spec == null) {
            throw new IllegalStateException("Expected picocli to hand over the command");
        }
        return spec;
    }
}
