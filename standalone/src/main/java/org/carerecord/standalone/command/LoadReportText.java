package org.carerecord.standalone.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.carerecord.ingest.load.LoadReport;
import org.carerecord.ingest.load.Rejection;

/** The report of a load for people. */
final class LoadReportText {

    private LoadReportText() {}

    static void print(LoadReport report, PrintWriter out) {
        for (Rejection rejection : report.rejections()) {
            out.println("rejected: " + rejection.text());
        }
        long unsaid = report.rejected() + report.rejectedSources() - report.rejections().size();
        if (unsaid > 0) {
            out.println("rejected: " + unsaid + " more");
        }
        report.stopped().ifPresent(reason -> out.println("stopped: " + reason));
        out.printf(
                Locale.ROOT, "%d resources read in %.1f s%n", report.resources(), report.seconds());
        out.printf(
                "  accepted    %d: %d events, %d duplicates%n",
                report.accepted(), report.events(), report.duplicates());
        out.printf("  rejected    %d%n", report.rejected());
        out.println("  not mapped  " + notMapped(report));
        if (report.rejectedSources() > 0) {
            out.printf("%d sources could not be read%n", report.rejectedSources());
        }
        if (report.passedOver() > 0) {
            out.printf(
                    "%d files passed over, which are none of Bundles by name%n",
                    report.passedOver());
        }
    }

    private static String notMapped(LoadReport report) {
        long sum = report.notMapped().values().stream().mapToLong(Long::longValue).sum();
        String types =
                report.notMapped().entrySet().stream()
                        .map(type -> type.getKey() + " " + type.getValue())
                        .collect(Collectors.joining(", "));
        return types.isEmpty() ? Long.toString(sum) : sum + ": " + types;
    }
}
