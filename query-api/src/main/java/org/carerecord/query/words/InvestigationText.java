package org.carerecord.query.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.Observation;

/** Observations and the reports that gather them, in words. */
public final class InvestigationText {

    private static final Set<String> FINAL = Set.of("final");

    private InvestigationText() {}

    static void tell(Telling telling, Observation observation) {
        telling.about(observation.code(), "observation");
        StatusText.mark(telling, FINAL, observation.status());
        Finding whole = Finding.of(observation);
        List<Finding> parts = observation.components().stream().map(Finding::of).toList();
        boolean speaksByItsParts = whole.value().isEmpty() && whole.missing().isEmpty();
        telling.value(
                speaksByItsParts
                        ? Words.joined(parts.stream().map(Finding::shortly).toList())
                        : whole.value());
        telling.abnormal(judged(whole, parts, Finding::flags));
        telling.neutral(judged(whole, parts, Finding::neutral));
        telling.say(EntryWords.NO_VALUE, whole.missing());
        telling.listed(EntryWords.RANGES, whole.ranges());
        telling.listed("Interpretation", whole.unremarkable());
        for (Finding part : parts) {
            telling.say("Part", part.whole());
        }
        telling.dates(
                Telling.Dated.of("Taken", observation.effective()),
                Telling.Dated.of("Issued", observation.issued()));
        telling.say("Site", observation.bodySite());
        telling.say("Method", observation.method());
        telling.notes(observation.notes());
    }

    /**
     * The ranges that an observation is read against, as its source gave them; those of a part
     * after what the part is of: {@code Systolic: 90 mmHg to 140 mmHg}.
     */
    public static List<String> ranges(Observation observation) {
        Stream<String> own = Finding.of(observation).ranges().stream();
        Stream<String> ofParts =
                observation.components().stream()
                        .map(Finding::of)
                        .flatMap(part ->
                                part.ranges().stream().map(range -> part.subject() + ": " + range));
        return Stream.concat(own, ofParts).map(HarmlessText::line).toList();
    }

    static void tell(Telling telling, DiagnosticReport report) {
        telling.about(report.code(), "report");
        StatusText.mark(telling, FINAL, report.status());
        telling.say("Conclusion", report.conclusion());
        telling.concepts("Findings", report.conclusionCodes());
        telling.dates(
                Telling.Dated.of("Taken", report.effective()),
                Telling.Dated.of("Issued", report.issued()));
        telling.concepts("Category", report.categories());
        report.attachments().forEach(file -> telling.say("Document", AttachmentText.of(file)));
    }

    /** How the source judges the value, and which part it judges. */
    private static String judged(
            Finding whole, List<Finding> parts, Function<Finding, List<String>> judgements) {
        List<String> words = new ArrayList<>(judgements.apply(whole));
        for (Finding part : parts) {
            judgements.apply(part).forEach(one -> words.add(one + " (" + part.subject() + ")"));
        }
        return Words.joined(words);
    }
}
