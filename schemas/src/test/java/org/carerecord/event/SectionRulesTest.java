package org.carerecord.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carerecord.identity.NhsNumber;
import org.junit.jupiter.api.Test;

final class SectionRulesTest {

    @Test
    void anObservationFitsWhereThingsAreObservedAndNowhereElse() {
        Body observation =
                new Observation(
                        Concept.ofText("pulse"),
                        "final",
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of());

        assertThat(SectionRules.sectionsOf(observation))
                .containsExactlyInAnyOrder(
                        Section.RESULTS,
                        Section.VITAL_SIGNS,
                        Section.SOCIAL_HISTORY,
                        Section.FUNCTIONAL_STATUS,
                        Section.PREGNANCY,
                        Section.ALERTS,
                        Section.ADVANCE_DIRECTIVES,
                        Section.LEGAL,
                        Section.SOCIAL_CARE);
        assertThat(SectionRules.allows(Section.ALLERGIES, observation)).isFalse();
    }

    @Test
    void aProcedureFitsOnlyProcedures() {
        Body procedure =
                new Procedure(
                        Concept.ofText("hip replacement"),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of());

        assertThat(SectionRules.sectionsOf(procedure)).containsExactly(Section.PROCEDURES);
    }

    @Test
    void aStatementAboutNumbersFitsOnlyIdentity() {
        NhsNumber number = new NhsNumber(9_434_765_919L);

        assertThat(
                        List.of(
                                new PatientsLinked(number, PatientsLinked.Kind.MERGED, null),
                                new PatientsUnlinked(number, null),
                                new NumberReissued(number)))
                .allSatisfy(statement ->
                        assertThat(SectionRules.sectionsOf(statement))
                                .containsExactly(Section.IDENTITY));
    }

    @Test
    void aContactFitsThePersonalTheProfessionalAndTheLegal() {
        Body contact =
                new ContactPerson(
                        "May", List.of(), null, null, null, null, List.of(), List.of(), List.of());

        assertThat(SectionRules.sectionsOf(contact))
                .containsExactly(
                        Section.LEGAL, Section.PERSONAL_CONTACTS, Section.PROFESSIONAL_CONTACTS);
    }

    @Test
    void aKindThatIsNotKnownYetIsAllowedAnywhere() {
        Body unknown = new Body.Unknown("GenomicsBody");

        assertThat(Section.values()).allMatch(section -> SectionRules.allows(section, unknown));
    }
}
