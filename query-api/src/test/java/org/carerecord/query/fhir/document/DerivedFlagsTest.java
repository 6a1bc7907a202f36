package org.carerecord.query.fhir.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.carerecord.event.Body;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.ContactPerson;
import org.carerecord.event.LegalInformation;
import org.carerecord.event.ServicePackage;
import org.carerecord.record.Entry;
import org.carerecord.record.Heading;
import org.junit.jupiter.api.Test;

/** What the document states because it follows from entries: that it does, and of which. */
class DerivedFlagsTest {

    @Test
    void deriveThatThePersonIsKnownToSocialCareAndByWhom() {
        Entry care = Summaries.entry("council", "X26", "1", "R", servicePackage("Home care"));
        ReadDocument document = new Summaries().shown(Heading.SOCIAL_CARE, care).read();
        JsonNode section = document.section("Social care");
        List<String> entries = ReadDocument.entries(section);
        JsonNode flag = resource(document, entries.getFirst());

        assertThat(flag.get("resourceType").textValue()).isEqualTo("Flag");
        assertThat(flag.get("status").textValue()).isEqualTo("active");
        assertThat(flag.at("/code/text").textValue()).isEqualTo("Known to social care");
        assertThat(flag.at("/extension/0/valueReference/reference").textValue())
                .isEqualTo(entries.getLast());
        assertThat(flag.at("/meta/security/0/code").textValue()).isEqualTo("R");
        assertThat(ReadDocument.row(section, entries.getFirst()))
                .contains("Known to social care")
                .contains("Leeds City Council (X26)");
    }

    @Test
    void deriveNothingFromWhatIsNotStated() {
        Entry order = Summaries.entry("1", legal("Deprivation of liberty authorisation"));
        Entry denied = Summaries.entry("2", legal("No lasting power of attorney"));
        ReadDocument document = new Summaries().shown(Heading.LEGAL, order, denied).read();

        assertThat(ReadDocument.entries(document.section("Legal"))).hasSize(2);
        assertThat(document.titles()).doesNotContain("Social care");
    }

    @Test
    void deriveThatThereIsAPowerOfAttorney() {
        Entry power = Summaries.entry("1", legal("Lasting power of attorney for health"));
        ReadDocument document = new Summaries().shown(Heading.LEGAL, power).read();
        List<String> entries = ReadDocument.entries(document.section("Legal"));

        assertThat(entries).hasSize(2);
        assertThat(resource(document, entries.getFirst()).at("/code/text").textValue())
                .isEqualTo("Power of attorney is recorded");
    }

    @Test
    void deriveAPowerOfAttorneyFromAPersonWhoHasIt() {
        var role = new Coding("http://terminology.hl7.org/CodeSystem/v3-RoleCode", "HPOWATT", null);
        Entry attorney =
                Summaries.entry(
                        "1",
                        new ContactPerson(
                                "Mary Smith",
                                List.of(new Concept(List.of(role), null)),
                                null,
                                null,
                                "active",
                                null,
                                List.of(),
                                List.of(),
                                List.of()));
        ReadDocument document = new Summaries().shown(Heading.PERSONAL_CONTACTS, attorney).read();

        assertThat(ReadDocument.entries(document.section("Legal"))).hasSize(1);
        assertThat(ReadDocument.entries(document.section("Personal contacts"))).hasSize(1);
    }

    private static Body servicePackage(String service) {
        return new ServicePackage(
                Concept.ofText(service),
                List.of(),
                "active",
                null,
                "Leeds City Council",
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    private static Body legal(String type) {
        return new LegalInformation(
                Concept.ofText(type), "active", null, List.of(), null, List.of());
    }

    private static JsonNode resource(ReadDocument document, String address) {
        return Optional.ofNullable(document.resources().get(address)).orElseThrow();
    }
}
