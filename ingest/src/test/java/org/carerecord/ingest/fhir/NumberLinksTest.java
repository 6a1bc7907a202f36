package org.carerecord.ingest.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.PatientsLinked;
import org.carerecord.event.PatientsLinked.Kind;
import org.carerecord.identity.NhsNumber;
import org.carerecord.ingest.fhir.ResourceOutcome.Mapped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NumberLinksTest {

    private static final String OLD = "9434765919";
    private static final String NEW = "9449305552";
    private static final String SYSTEM = "https://fhir.nhs.uk/Id/nhs-number";
    private static final String REPLACED_BY = link("replaced-by", "\"reference\": \"Patient/new\"");
    private static final String REPLACES = link("replaces", "\"reference\": \"Patient/old\"");

    @Test
    void linksTheReplacedNumberUnderTheOneThatReplacesIt() {
        Mapped old = mapped(patient("old", OLD, REPLACED_BY), patient("new", NEW, "[]"));

        ClinicalEvent link = old.links().getFirst();
        assertThat(old.event().nhsNumber().digits()).isEqualTo(OLD);
        assertThat(old.links()).hasSize(1);
        assertThat(link.nhsNumber().digits()).isEqualTo(NEW);
        assertThat(link.section()).isEqualTo("identity");
        assertThat(link.entryId()).isEqualTo("link/" + OLD);
        assertThat(link.assertedAt()).isEqualTo(Instant.parse("2026-02-01T08:00:00Z"));
        assertThat(link.version()).isEqualTo(old.event().version());
        assertThat(link.body())
                .isEqualTo(
                        new PatientsLinked(new NhsNumber(Long.parseLong(OLD)), Kind.MERGED, null));
        assertThat(old.patients()).containsExactlyInAnyOrder("Patient/old", "Patient/new");
    }

    @Test
    void bothSidesOfALinkSayTheSame() {
        List<ResourceOutcome> outcomes =
                Bundles.outcomes(
                        Bundles.collection(
                                patient("old", OLD, REPLACED_BY), patient("new", NEW, REPLACES)));

        assertThat(((Mapped) outcomes.getFirst()).links())
                .hasSize(1)
                .isEqualTo(((Mapped) outcomes.getLast()).links());
    }

    @Test
    void takesTheNumberFromTheReferenceWhereTheBundleDoesNotHoldTheOther() {
        String other =
                "\"reference\": \"Patient/elsewhere\", \"identifier\": {\"system\": \""
                        + SYSTEM
                        + "\", \"value\": \"944 930 5552\"}";

        Mapped old = mapped(patient("old", OLD, link("replaced-by", other)));

        assertThat(old.links().getFirst().nhsNumber().digits()).isEqualTo(NEW);
        assertThat(old.patients()).containsExactly("Patient/old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refer", "seealso"})
    void linksNothingWhereBothRecordsStayInUse(String type) {
        String links = link(type, "\"reference\": \"Patient/new\"");

        assertThat(mapped(patient("old", OLD, links), patient("new", NEW, "[]")).links()).isEmpty();
    }

    @Test
    void linksNoNumberToItself() {
        assertThat(mapped(patient("old", OLD, REPLACED_BY), patient("new", OLD, "[]")).links())
                .isEmpty();
    }

    @Test
    void rejectsALinkThatItCannotTell() {
        List<ResourceOutcome> outcomes =
                Bundles.outcomes(Bundles.collection(patient("old", OLD, REPLACED_BY)));

        assertThat(Bundles.reason(outcomes.getFirst()))
                .startsWith("link.other: Expected a Patient of the Bundle");
    }

    @Test
    void rejectsALinkToANumberOfTheTestRangeWhereThatIsRefused() {
        List<ResourceOutcome> outcomes =
                Bundles.outcomes(
                        Bundles.collection(
                                patient("old", OLD, REPLACED_BY),
                                patient("new", "9990000018", "[]")));

        assertThat(Bundles.reason(outcomes.getFirst()))
                .contains("link.other")
                .doesNotContain("999");
    }

    private static Mapped mapped(String... patients) {
        return (Mapped) Bundles.outcomes(Bundles.collection(patients)).getFirst();
    }

    private static String link(String type, String other) {
        return "[{\"type\": \"%s\", \"other\": {%s}}]".formatted(type, other);
    }

    private static String patient(String id, String number, String links) {
        return """
        {"resourceType": "Patient", "id": "%s", "meta": {"lastUpdated": "2026-02-01T08:00:00Z"},
         "identifier": [{"system": "%s", "value": "%s"}], "link": %s}
        """
                .formatted(id, SYSTEM, number, links);
    }
}
