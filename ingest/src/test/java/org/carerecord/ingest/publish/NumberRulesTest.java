package org.carerecord.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalEvent.Status;
import org.carerecord.event.NumberReissued;
import org.carerecord.event.PatientsLinked;
import org.carerecord.event.PatientsLinked.Kind;
import org.carerecord.event.PatientsUnlinked;
import org.carerecord.event.Section;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.identity.OdsCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Drafts about numbers, and the rules of the other number. */
final class NumberRulesTest {

    private static final NhsNumber OWN = new NhsNumber(9_434_765_919L);
    private static final NhsNumber OTHER = new NhsNumber(9_449_305_552L);
    private static final NhsNumber TEST = new NhsNumber(9_990_000_018L);

    static Stream<Object[]> statements() {
        return Stream.of(
                new Object[] {EventDraft.link(OWN, OTHER, Kind.SUPERSEDED, "by PDS")},
                new Object[] {EventDraft.unlink(OWN, OTHER, null)},
                new Object[] {EventDraft.reissued(OWN, OTHER)});
    }

    @ParameterizedTest
    @MethodSource("statements")
    void makesAnEventOfAStatementAboutAnotherNumber(EventDraft draft) {
        ClinicalEvent event = event(whole(draft));

        assertThat(event.nhsNumber()).isEqualTo(OWN);
        assertThat(event.section()).isEqualTo("identity");
    }

    @Test
    void keepsWhatALinkSays() {
        assertThat(event(whole(EventDraft.link(OWN, OTHER, Kind.MERGED, "one person"))).body())
                .isEqualTo(new PatientsLinked(OTHER, Kind.MERGED, "one person"));
        assertThat(event(whole(EventDraft.unlink(OWN, OTHER, "two"))).body())
                .isEqualTo(new PatientsUnlinked(OTHER, "two"));
        assertThat(event(whole(EventDraft.reissued(OWN, OTHER))).body())
                .isEqualTo(new NumberReissued(OTHER));
    }

    @Test
    void unlinkingGoesByTheEntryOfTheLink() {
        String entry = event(whole(EventDraft.link(OWN, OTHER, Kind.MERGED, null))).entryId();

        assertThat(entry).isEqualTo("link/9449305552");
        assertThat(event(whole(EventDraft.unlink(OWN, OTHER, null))).entryId()).isEqualTo(entry);
        assertThat(event(whole(EventDraft.link(OTHER, OWN, Kind.MERGED, null))).entryId())
                .isEqualTo("link/9434765919");
    }

    @Test
    void theEntryOfAReissueHasNoNumberInIt() {
        String entry = event(whole(EventDraft.reissued(OWN, OTHER))).entryId();

        assertThat(entry).startsWith("reissued/").doesNotContain(OTHER.digits());
        assertThat(event(whole(EventDraft.reissued(OWN, OTHER))).entryId()).isEqualTo(entry);
        assertThat(event(whole(EventDraft.reissued(OTHER, OWN))).entryId()).isNotEqualTo(entry);
    }

    static Stream<Object[]> statementsAboutTheOwnNumber() {
        return Stream.of(
                new Object[] {new PatientsLinked(OWN, Kind.MERGED, null), "body.superseded"},
                new Object[] {new PatientsUnlinked(OWN, null), "body.superseded"},
                new Object[] {new NumberReissued(OWN), "body.former"});
    }

    @ParameterizedTest
    @MethodSource("statementsAboutTheOwnNumber")
    void refusesTheEventsOwnNumber(Body body, String field) {
        List<Violation> violations = violations(TestRange.REFUSED, Drafts.of("identity", body));

        assertThat(violations).extracting(Violation::field).containsExactly(field);
        assertThat(violations.getFirst().rule())
                .isEqualTo("Expected a number other than the event's own");
        assertThat(violations.getFirst().text()).doesNotContain(OWN.digits());
    }

    static Stream<Object[]> statementsAboutTheTestRange() {
        return Stream.of(
                new Object[] {new PatientsLinked(TEST, Kind.MERGED, null), "body.superseded"},
                new Object[] {new PatientsUnlinked(TEST, null), "body.superseded"},
                new Object[] {new NumberReissued(TEST), "body.former"});
    }

    @ParameterizedTest
    @MethodSource("statementsAboutTheTestRange")
    void takesTheTestRangeOnlyWhereTheEventsOwnNumberMayBeOfIt(Body body, String field) {
        EventDraft draft = Drafts.of("identity", body);

        assertThat(violations(TestRange.ALLOWED, draft)).isEmpty();
        assertThat(violations(TestRange.REFUSED, draft))
                .containsExactly(
                        new Violation(
                                field,
                                NhsNumber.Rule.TEST_RANGE.sentence(),
                                NhsNumber.Rule.TEST_RANGE.fix()));
    }

    @Test
    void refusesAStatementOutsideItsSectionAndSaysWhichItIs() {
        List<Violation> violations =
                violations(TestRange.REFUSED, Drafts.of("demographics", new NumberReissued(OTHER)));

        assertThat(violations).extracting(Violation::field).containsExactly("section");
        assertThat(violations.getFirst().fix()).contains(Section.IDENTITY.code());
    }

    @Test
    void checksTheOtherNumberOfAStatementThatIsTakenBack() {
        EventDraft draft =
                Drafts.of("identity", new NumberReissued(OWN)).status(Status.ENTERED_IN_ERROR);

        assertThat(violations(TestRange.REFUSED, draft))
                .extracting(Violation::field)
                .containsExactly("body.former");
    }

    private static EventDraft whole(EventDraft draft) {
        return draft.eventId("event-1").version(1);
    }

    private static ClinicalEvent event(EventDraft draft) {
        return switch (rules(TestRange.REFUSED).check(draft)) {
            case Validity.Valid valid -> valid.event();
            case Validity.Invalid invalid -> throw new AssertionError(invalid);
        };
    }

    private static List<Violation> violations(TestRange testRange, EventDraft draft) {
        return switch (rules(testRange).check(draft)) {
            case Validity.Valid _ -> List.of();
            case Validity.Invalid invalid -> invalid.violations();
        };
    }

    private static EventRules rules(TestRange testRange) {
        return new EventRules(
                new OdsCode("RJ1"),
                testRange,
                PublisherLimits.DEFAULT,
                InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z")));
    }
}
