package org.carerecord.ingest.publish;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalEvent.Status;
import org.carerecord.event.NumberStatement;
import org.carerecord.event.Section;
import org.carerecord.event.SectionRules;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.OdsCode;
import org.jspecify.annotations.Nullable;

/** The rules of a draft, all checked at once. */
final class EventRules {

    /** Nobody alive was recorded before. */
    private static final Instant EARLIEST = Instant.parse("1850-01-01T00:00:00Z");

    /** The codes of HL7 v3 Confidentiality, from unrestricted to very restricted. */
    private static final Set<String> CONFIDENTIALITY = Set.of("U", "L", "M", "N", "R", "V");

    private final OdsCode organisation;
    private final NhsNumber.TestRange testRange;
    private final PublisherLimits limits;
    private final InstantSource clock;

    EventRules(
            OdsCode organisation,
            NhsNumber.TestRange testRange,
            PublisherLimits limits,
            InstantSource clock) {
        this.organisation = organisation;
        this.testRange = testRange;
        this.limits = limits;
        this.clock = clock;
    }

    Validity check(EventDraft draft) {
        List<Violation> violations = new ArrayList<>();
        identifier("eventId", draft.eventId, violations);
        Optional<OdsCode> asserter = organisation(draft, violations);
        Optional<NhsNumber> patient = patient(draft, violations);
        section(draft, violations);
        identifier("entryId", draft.entryId, violations);
        version(draft, violations);
        assertedAt(draft.assertedAt, violations);
        labels(draft, violations);
        if (draft.encounter != null) {
            identifier("encounter", draft.encounter, violations);
        }
        content(draft, violations);
        if (draft.body instanceof NumberStatement statement) {
            violations.addAll(NumberRules.check(statement, patient, testRange));
        }
        if (!violations.isEmpty() || asserter.isEmpty() || patient.isEmpty()) {
            return new Validity.Invalid(violations);
        }
        return new Validity.Valid(event(draft, asserter.get(), patient.get()));
    }

    private static ClinicalEvent event(EventDraft draft, OdsCode asserter, NhsNumber patient) {
        return new ClinicalEvent(
                draft.eventId,
                asserter,
                patient,
                draft.section,
                draft.entryId,
                draft.version,
                draft.assertedAt,
                draft.status,
                draft.confidentiality,
                draft.sensitivities,
                draft.encounter,
                draft.author,
                draft.body);
    }

    private void identifier(String field, String value, List<Violation> violations) {
        if (value.isBlank() || value.length() > limits.identifierLength()) {
            violations.add(
                    new Violation(
                            field,
                            "Expected 1 to " + limits.identifierLength() + " characters",
                            "give the source's own identifier"));
        }
    }

    private Optional<OdsCode> organisation(EventDraft draft, List<Violation> violations) {
        if (draft.organisation == null) {
            return Optional.of(organisation);
        }
        Optional<OdsCode> code = OdsCode.parse(draft.organisation);
        if (code.isEmpty()) {
            violations.add(
                    new Violation(
                            "organisation",
                            OdsCode.RULE,
                            "give the code of the organisation that asserts the statement"));
        }
        return code;
    }

    private Optional<NhsNumber> patient(EventDraft draft, List<Violation> violations) {
        return switch (NhsNumber.check(draft.nhsNumber, testRange)) {
            case NhsNumber.Valid valid -> Optional.of(valid.number());
            case NhsNumber.Invalid invalid -> {
                violations.add(
                        new Violation(
                                "nhsNumber", invalid.rule().sentence(), invalid.rule().fix()));
                yield Optional.empty();
            }
        };
    }

    private static void section(EventDraft draft, List<Violation> violations) {
        Optional<Section> section = Section.ofCode(draft.section);
        if (section.isEmpty()) {
            violations.add(
                    new Violation(
                            "section",
                            "Expected the code of a known section",
                            "give one of the codes of Section, for example problems"));
        } else if (!SectionRules.allows(section.get(), draft.body)) {
            violations.add(
                    new Violation(
                            "section",
                            SectionRules.RULE,
                            "give one of "
                                    + SectionRules.sectionsOf(draft.body).stream()
                                            .map(Section::code)
                                            .toList()));
        }
    }

    private static void version(EventDraft draft, List<Violation> violations) {
        if (draft.version < 0) {
            violations.add(
                    new Violation(
                            "version",
                            "Expected a version of 0 or more",
                            "give a number that rises with each change, such as the source's clock"
                                    + " in milliseconds"));
        }
    }

    private void assertedAt(@Nullable Instant assertedAt, List<Violation> violations) {
        if (assertedAt == null) {
            return;
        }
        Instant latest = clock.instant().plus(limits.futureTolerance());
        if (assertedAt.isBefore(EARLIEST) || assertedAt.isAfter(latest)) {
            violations.add(
                    new Violation(
                            "assertedAt",
                            "Expected a time from 1850 until now",
                            "check the source's clock, or leave the time out where it is not"
                                    + " known"));
        }
    }

    private static void labels(EventDraft draft, List<Violation> violations) {
        if (!CONFIDENTIALITY.contains(draft.confidentiality)) {
            violations.add(
                    new Violation(
                            "confidentiality",
                            "Expected an HL7 confidentiality code: U, L, M, N, R or V",
                            "give N unless the source restricts the statement"));
        }
        if (draft.sensitivities.stream().anyMatch(String::isBlank)) {
            violations.add(
                    new Violation(
                            "sensitivities",
                            "Expected labels that are not blank",
                            "leave out the empty label"));
        }
    }

    private static void content(EventDraft draft, List<Violation> violations) {
        if (draft.body instanceof Body.Unknown) {
            violations.add(
                    new Violation(
                            "body",
                            "Expected a body of a kind this version can write",
                            "publish it with a version that knows the kind"));
            return;
        }
        // To take a statement back must never fail for want of content.
        if (draft.status == Status.ENTERED_IN_ERROR) {
            return;
        }
        MainContent.missingFrom(draft.body)
                .ifPresent(field ->
                        violations.add(
                                new Violation(
                                        field,
                                        "Expected a code or words that say what it is",
                                        "give a code, its display or the source's text")));
    }
}
