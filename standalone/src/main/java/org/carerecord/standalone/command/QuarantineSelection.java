package org.carerecord.standalone.command;

import java.util.List;
import org.carerecord.feed.FeedName;
import org.carerecord.quarantine.QuarantinedRecord;
import org.carerecord.quarantine.ReasonGuide;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which records of quarantine are meant. */
final class QuarantineSelection {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--reason",
            paramLabel = "CODE",
            description = "Only records of this reason; can be given several times.")
    private List<String> reasons = List.of();

    @Option(
            names = "--feed",
            paramLabel = "NAME",
            description = "Only records of this feed; can be given several times.")
    private List<String> feeds = List.of();

    /** Refuses what can be the reason or the feed of no record. */
    void check() {
        for (String reason : reasons) {
            if (ReasonGuide.of(reason).isEmpty()) {
                List<String> codes = ReasonGuide.all().stream().map(ReasonGuide::code).toList();
                throw usage(
                        "Expected --reason to be one of "
                                + String.join(", ", codes)
                                + ", but it is another");
            }
        }
        for (String feed : feeds) {
            if (FeedName.parse(feed).isEmpty()) {
                throw usage(FeedName.RULE);
            }
        }
    }

    List<QuarantinedRecord> of(List<QuarantinedRecord> records) {
        return records.stream()
                .filter(record -> reasons.isEmpty() || reasons.contains(record.reason()))
                .filter(record -> feeds.isEmpty() || feeds.contains(record.place().feed().value()))
                .toList();
    }

    private ParameterException usage(String message) {
        if (spec == null) {
            throw new IllegalStateException("Expected picocli to hand over the command");
        }
        return new ParameterException(spec.commandLine(), message);
    }
}
