package org.carerecord.standalone.command;

import java.util.ArrayList;
import java.util.List;
import org.carerecord.quarantine.Place;
import org.carerecord.quarantine.RedriveReport;

/** What became of records that were to be driven again, in words. */
final class RedriveText {

    private RedriveText() {}

    /**
     * The counts, then each record that is left and why.
     *
     * @param dryRun whether nothing was published
     * @param before how many were left out, as they were re-driven before
     */
    static List<String> lines(RedriveReport report, boolean dryRun, int before) {
        List<String> lines = new ArrayList<>();
        lines.add(count(dryRun ? "would be re-driven" : "re-driven", report.redriven().size()));
        if (before > 0) {
            lines.add(count("re-driven before", before));
        }
        lines.add(count(dryRun ? "would be refused" : "refused still", report.refused().size()));
        report.refusedByReason()
                .forEach((reason, count) -> lines.add("  %7d  %s".formatted(count, reason)));
        if (!report.gone().isEmpty()) {
            lines.add(count("gone from the log", report.gone().size()));
        }
        for (RedriveReport.Refusal refusal : report.refused()) {
            lines.add(
                    "%s  %s  %s%s"
                            .formatted(
                                    refusal.place(),
                                    refusal.reason(),
                                    refusal.field() == null ? "" : refusal.field() + ": ",
                                    refusal.rule()));
        }
        for (Place place : report.gone()) {
            lines.add(place + "  gone: the record noticed no longer lies there");
        }
        return lines;
    }

    private static String count(String what, int count) {
        return "%-20s%d".formatted(what, count);
    }
}
