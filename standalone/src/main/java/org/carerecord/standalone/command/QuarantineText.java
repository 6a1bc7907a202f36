package org.carerecord.standalone.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carerecord.quarantine.QuarantinedRecord;
import org.carerecord.quarantine.ReasonGuide;
import org.carerecord.query.words.HarmlessText;

/** Records of quarantine in words, for people. */
final class QuarantineText {

    private QuarantineText() {}

    /** A line for each record, and the totals. */
    static List<String> lines(List<QuarantinedRecord> records) {
        List<String> lines = new ArrayList<>();
        int places = width(records.stream().map(record -> record.place().toString()).toList());
        int reasons = width(records.stream().map(QuarantinedRecord::reason).toList());
        for (QuarantinedRecord record : records) {
            String line =
                    "%-" + places + "s  %s  %-" + reasons + "s  %7d B  patient %-7s  %-9s  %s%s";
            lines.add(
                    HarmlessText.of(
                            line.formatted(
                                    record.place(),
                                    record.receivedAt(),
                                    record.reason(),
                                    record.valueBytes(),
                                    record.patientKnown() ? "known" : "unknown",
                                    record.redriven() ? "re-driven" : "",
                                    record.field() == null ? "" : record.field() + ": ",
                                    record.rule())));
        }
        long redriven = records.stream().filter(QuarantinedRecord::redriven).count();
        lines.add("%d in quarantine, %d re-driven since".formatted(records.size(), redriven));
        totals(records)
                .forEach((reason, count) ->
                        lines.add(HarmlessText.of("  %7d  %s".formatted(count, reason))));
        return lines;
    }

    /** One record in full, with what its reason means. */
    static List<String> inFull(QuarantinedRecord record) {
        List<String> lines = new ArrayList<>();
        lines.add("place      " + record.place());
        lines.add("received   " + record.receivedAt());
        lines.add("reason     " + record.reason());
        lines.add("rule       " + record.rule());
        lines.add("field      " + (record.field() == null ? "none" : record.field()));
        lines.add("length     " + record.valueBytes() + " B");
        lines.add(
                "sha-256    " + (record.valueDigest() == null ? "no value" : record.valueDigest()));
        lines.add(
                "patient    "
                        + (record.patientKnown()
                                ? "known: the summary counts the record"
                                : "unknown: no summary tells of the record"));
        lines.add("re-driven  " + (record.redriven() ? "yes" : "no"));
        ReasonGuide.of(record.reason())
                .ifPresentOrElse(
                        guide -> {
                            lines.add("meaning    " + guide.meaning());
                            lines.add("fix        " + guide.fix());
                        },
                        () -> lines.add("meaning    This build does not know the reason."));
        return lines.stream().map(HarmlessText::of).toList();
    }

    /** How many there are of each reason, in the order of the codes. */
    static Map<String, Integer> totals(List<QuarantinedRecord> records) {
        Map<String, Integer> totals = new TreeMap<>();
        records.forEach(record -> totals.merge(record.reason(), 1, Integer::sum));
        return totals;
    }

    private static int width(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(1);
    }
}
