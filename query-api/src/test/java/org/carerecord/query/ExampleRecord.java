package org.carerecord.query;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.json.SampleFeeds;
import org.carerecord.query.json.SampleHistory;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.reader.Lookup;
import org.carerecord.record.EntryId;
import org.carerecord.record.EntryPage;
import org.carerecord.record.Heading;
import org.carerecord.record.Summary;

/** The record that the examples of the OpenAPI document are of: one number for each outcome. */
final class ExampleRecord {

    private static final Set<Heading> HEADINGS =
            EnumSet.of(Heading.PROBLEMS, Heading.ALLERGIES, Heading.PAST_PROBLEMS);

    private ExampleRecord() {}

    /** Has a service answer with it. */
    static void fill(RunningApi running) {
        AnsweringReader reader = running.reader();
        reader.answers((patient, moment) -> lookup(patient, summary()));
        reader.answersEntries((patient, question, moment) -> lookup(patient, page()));
        reader.answersHistories((patient, entry, moment) ->
                entry.equals(new EntryId("0".repeat(32)))
                        ? new Lookup.NotFound<>()
                        : lookup(patient, SampleHistory.ofThreeVersions()));
        var statements = new ExampleStatements();
        reader.answersStatements((patient, under, entry, moment) ->
                lookup(patient, statements.history(patient, under, entry, moment)));
        reader.sees((receipt, limit) -> receipt.offset() <= 123);
        running.feeds().answer(SampleFeeds::everyKind);
    }

    private static <T> Lookup<T> lookup(NhsNumber patient, T found) {
        return lookup(patient, new Lookup.Found<>(found, SampleSummary.UP_TO_DATE_AT));
    }

    private static <T> Lookup<T> lookup(NhsNumber patient, Lookup<T> found) {
        return switch (patient.digits()) {
            case "9990000018" -> found;
            case "9990000026" -> new Lookup.Superseded<>(List.of(SampleSummary.PATIENT));
            case "9990000042" ->
                    new Lookup.Superseded<>(
                            List.of(SampleSummary.PATIENT, new NhsNumber(9_990_000_069L)));
            case "9990000050" ->
                    new Lookup.NotReady<>(Lookup.Reason.STARTING, Duration.ofSeconds(1));
            default -> new Lookup.NotFound<>();
        };
    }

    private static Summary summary() {
        Summary every = SampleSummary.everyKind();
        return new Summary(
                every.patient(),
                every.demographics(),
                every.sections().stream()
                        .filter(section -> HEADINGS.contains(section.heading()))
                        .toList(),
                every.feeds(),
                every.linked(),
                every.quarantined());
    }

    private static EntryPage page() {
        return new EntryPage(
                summary().sections().stream()
                        .flatMap(section -> section.entries().stream())
                        .toList(),
                Optional.empty());
    }
}
