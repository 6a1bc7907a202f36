package org.carerecord.query.fhir.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.carerecord.event.Concept;
import org.carerecord.event.Condition;
import org.carerecord.event.Observation;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.PatientsLinked;
import org.carerecord.feed.FeedName;
import org.carerecord.feeds.FeedKind;
import org.carerecord.feeds.LastHeard;
import org.carerecord.feeds.RegisteredFeed;
import org.carerecord.feeds.SilentFeed;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.OdsCode;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.query.fhir.element.FhirFormat;
import org.carerecord.query.fhir.id.SampleIds;
import org.carerecord.record.Entry;
import org.carerecord.record.FeedState;
import org.carerecord.record.Heading;
import org.carerecord.record.LinkedNumber;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The document as a whole: its form, its name, its time, and what it says of the record. */
class SummaryDocumentTest {

    private static final String IPS = "http://hl7.org/fhir/uv/ips/StructureDefinition/";

    private static final SilentFeed SILENT =
            new SilentFeed(
                    new RegisteredFeed(
                            new FeedName("council"),
                            new OdsCode("X26"),
                            "Northshire Council",
                            FeedKind.SOCIAL_CARE,
                            Optional.empty(),
                            Optional.of(Duration.ofHours(24))),
                    new LastHeard.At(Instant.parse("2026-07-10T08:00:00Z")),
                    true);

    @ParameterizedTest
    @EnumSource(FhirFormat.class)
    void writesEveryKindOfStatementAsTheGoldenFileHasIt(FhirFormat format) throws IOException {
        FhirElement document =
                SummaryDocument.of(
                        Summaries.everyKind(), List.of(SILENT), Summaries.NOW, SampleIds.IDS);

        assertIsGolden(format, format.bytes(document));
    }

    /** What was made is kept beside the test reports, so that a change can be looked at. */
    private static void assertIsGolden(FhirFormat format, byte[] made) throws IOException {
        String name = "summary-document." + format.name().toLowerCase(Locale.ROOT);
        Files.createDirectories(Path.of("target", "documents"));
        String form = format == FhirFormat.JSON ? indented(made) : lined(made);
        Files.writeString(Path.of("target", "documents", name), form);
        try (InputStream file = SummaryDocumentTest.class.getResourceAsStream(name)) {
            assertThat(form)
                    .isEqualTo(
                            new String(
                                    Objects.requireNonNull(file, name).readAllBytes(),
                                    StandardCharsets.UTF_8));
        }
    }

    /** Indented, each number with the digits that it was written with. */
    private static String indented(byte[] json) throws IOException {
        ObjectMapper mapper =
                JsonMapper.builder()
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                        .build();
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(mapper.readTree(json))
                + "\n";
    }

    /** An element to a line, so that a difference can be read. */
    private static String lined(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8).replace("><", ">\n<") + "\n";
    }

    @ParameterizedTest
    @EnumSource(FhirFormat.class)
    void staysTheSameAllDay(FhirFormat format) {
        assertThat(at("2026-07-14T23:59:59Z", format))
                .isEqualTo(at("2026-07-14T00:00:00Z", format));
    }

    @Test
    void isAnotherTheNextDay() {
        assertThat(at("2026-07-15T00:00:00Z", FhirFormat.JSON))
                .isNotEqualTo(at("2026-07-14T23:59:59Z", FhirFormat.JSON));
    }

    private static byte[] at(String moment, FhirFormat format) {
        Moment now = Moment.now(Instant.parse(moment));
        return format.bytes(
                SummaryDocument.of(Summaries.everyKind(), List.of(SILENT), now, SampleIds.IDS));
    }

    @Test
    void isADocumentWithAnIdentifierOfItsContent() {
        JsonNode one = new Summaries().read().bundle();
        JsonNode again = new Summaries().read().bundle();
        JsonNode other = new Summaries().quarantined(1).read().bundle();

        assertThat(one.get("type").textValue()).isEqualTo("document");
        assertThat(one.at("/identifier/system").textValue()).isEqualTo("urn:ietf:rfc:3986");
        assertThat(one.at("/identifier/value").textValue())
                .startsWith("urn:uuid:")
                .isEqualTo(again.at("/identifier/value").textValue())
                .isNotEqualTo(other.at("/identifier/value").textValue());
    }

    @Test
    void keepsTheBusinessIdentifiersFromDocumentToDocument() {
        Entry entry = Summaries.entry("Condition/1", condition("Asthma"));
        ReadDocument one = new Summaries().shown(Heading.PROBLEMS, entry).read();
        ReadDocument other = new Summaries().shown(Heading.PROBLEMS, entry).quarantined(3).read();

        assertThat(other.composition().get("identifier"))
                .isEqualTo(one.composition().get("identifier"));
        assertThat(other.resources().keySet()).isEqualTo(one.resources().keySet());
        assertThat(other.resources("Condition")).isEqualTo(one.resources("Condition"));
    }

    @Test
    void hasTheCompositionThatTheDraftAsksFor() {
        ReadDocument document = new Summaries().read();
        JsonNode composition = document.composition();

        assertThat(composition.get("status").textValue()).isEqualTo("final");
        assertThat(composition.get("language").textValue()).isEqualTo("en-GB");
        assertThat(composition.at("/type/coding/0/system").textValue())
                .isEqualTo("http://loinc.org");
        assertThat(composition.at("/type/coding/0/code").textValue()).isEqualTo("60591-5");
        assertThat(document.resources().get(composition.at("/subject/reference").textValue()))
                .isEqualTo(document.resources("Patient").getFirst());
        assertThat(document.resources().get(composition.at("/author/0/reference").textValue()))
                .isEqualTo(document.resources("Device").getFirst());
        assertThat(composition.at("/event/0/code/0/coding/0/code").textValue()).isEqualTo("PCPR");
        assertThat(composition.at("/event/0/period/end")).isEqualTo(composition.get("date"));
        assertThat(composition.at("/event/0/period").has("start")).isFalse();
        assertThat(composition.has("attester")).isFalse();
        assertThat(composition.has("custodian")).isFalse();
        assertThat(ReadDocument.words(composition))
                .contains("Title: Shared Care Record Patient Summary as at 14-Jul-2026")
                .contains("Document type: Patient summary document")
                .contains("Date: 14-Jul-2026 00:00 UTC")
                .contains("Author: Care Record, shared care record");
    }

    @Test
    void saysFromWhenOnItHasStoodAsItIs() {
        assertThat(time(new Summaries())).isEqualTo("2026-07-14T00:00:00Z");
        assertThat(time(new Summaries().feed("gp-north", "2026-07-13T23:59:59Z")))
                .isEqualTo("2026-07-14T00:00:00Z");
        assertThat(time(new Summaries().feed("gp-north", "2026-07-14T08:00:00.5Z")))
                .isEqualTo("2026-07-14T08:00:00.500Z");
        assertThat(
                        time(
                                new Summaries()
                                        .feed("gp-north", "2026-07-14T08:00:00Z")
                                        .linked(linked("2026-07-14T09:00:00Z"))))
                .isEqualTo("2026-07-14T09:00:00Z");
    }

    private static String time(Summaries summary) {
        ReadDocument document = summary.read();
        assertThat(document.composition().get("date"))
                .isEqualTo(document.bundle().get("timestamp"));
        return document.bundle().get("timestamp").textValue();
    }

    private static LinkedNumber linked(String lastReceivedAt) {
        return new LinkedNumber(
                new NhsNumber(9_990_000_026L),
                PatientsLinked.Kind.MERGED,
                Instant.parse("2026-07-01T12:00:00Z"),
                List.of(
                        new FeedState(
                                new FeedName("acute-trust"),
                                7,
                                40,
                                Instant.parse(lastReceivedAt))));
    }

    @Test
    void isOfThePastMomentThatItShows() {
        Instant then = Instant.parse("2026-03-01T10:00:00Z");
        Summary summary = new Summaries().feed("gp-north", "2026-02-01T08:00:00Z").summary();
        ReadDocument document =
                ReadDocument.of(
                        SummaryDocument.of(summary, List.of(), Moment.asOf(then), SampleIds.IDS));

        assertThat(document.bundle().get("timestamp").textValue())
                .isEqualTo("2026-03-01T10:00:00Z");
        assertThat(ReadDocument.words(document.composition()))
                .contains("The record as of 01-Mar-2026 10:00 UTC")
                .contains("not what is known now");
    }

    @Test
    void saysOfTheRecordWhatNoEntrySays() {
        Summary summary =
                new Summaries()
                        .feed("gp-north", "2026-07-14T08:00:00Z")
                        .linked(linked("2026-07-02T09:00:00Z"))
                        .quarantined(2)
                        .summary();
        ReadDocument document =
                ReadDocument.of(
                        SummaryDocument.of(summary, List.of(SILENT), Summaries.NOW, SampleIds.IDS));

        assertThat(ReadDocument.words(document.composition()))
                .contains("2 records about this person could not be read")
                .contains("Northshire Council (council) has not been heard from since 10-Jul-2026")
                .contains("Includes what came under NHS No. 999 000 0026: a merged record")
                .contains("Last change from gp-north: 14-Jul-2026 08:00 UTC")
                .contains("Last change from acute-trust under NHS No. 999 000 0026: 02-Jul-2026");
    }

    @Test
    void putsThePersonIntoTheNarrativeOfThePatient() {
        ReadDocument known = ReadDocument.of(document(Summaries.everyKind()));
        ReadDocument unknown = new Summaries().read();

        assertThat(ReadDocument.words(known.resources("Patient").getFirst()))
                .contains("Name: SMITH")
                .contains("NHS No.: 999 000 0018")
                .contains("Born:")
                .contains("Source: Y06601, feed gp-north");
        assertThat(ReadDocument.words(unknown.resources("Patient").getFirst()))
                .contains("NHS No.: 999 000 0018")
                .contains("This does not mean that there are none.");
    }

    @ParameterizedTest
    @CsvSource({"N,N,N", "N,R,R", "V,R,V", "L,U,L", "secret,N,R", "M,L,M"})
    void isAsConfidentialAsTheMostConfidentialInside(String one, String other, String all) {
        ReadDocument document =
                new Summaries()
                        .shown(
                                Heading.PROBLEMS,
                                Summaries.entry("gp-north", "Y06601", "1", one, condition("A")),
                                Summaries.entry("gp-north", "Y06601", "2", other, condition("B")))
                        .read();

        assertThat(document.bundle().at("/meta/security/0/code").textValue()).isEqualTo(all);
        assertThat(document.composition().get("confidentiality").textValue()).isEqualTo(all);
    }

    @Test
    void saysThatItMeetsIpsWhereItDoes() {
        Entry person = Summaries.everyKind().demographics().orElseThrow();
        Entry problem = Summaries.entry("Condition/1", condition("Asthma"));
        ReadDocument document =
                new Summaries().person(person).shown(Heading.PROBLEMS, problem).read();

        assertThat(document.bundle().at("/meta/profile/0").textValue())
                .isEqualTo(IPS + "Bundle-uv-ips");
        assertThat(document.composition().at("/meta/profile/0").textValue())
                .isEqualTo(IPS + "Composition-uv-ips");
    }

    @Test
    void doesNotSayThatItMeetsIpsWhereItDoesNot() {
        Entry person = Summaries.everyKind().demographics().orElseThrow();
        Entry misplaced = Summaries.entry("Condition/1", condition("Asthma"));
        ReadDocument nobody = new Summaries().read();
        ReadDocument wider =
                new Summaries().person(person).shown(Heading.SOCIAL_HISTORY, misplaced).read();

        ReadDocument twoAnswers =
                new Summaries()
                        .person(person)
                        .shown(
                                Heading.SOCIAL_HISTORY,
                                Summaries.entry("Observation/1", tobacco("Smoker")),
                                Summaries.entry("Observation/2", tobacco("Ex-smoker")))
                        .read();

        assertThat(nobody.bundle().at("/meta/profile").isMissingNode()).isTrue();
        assertThat(twoAnswers.bundle().at("/meta/profile").isMissingNode()).isTrue();
        assertThat(wider.bundle().at("/meta/profile").isMissingNode()).isTrue();
        assertThat(wider.composition().at("/meta/profile").isMissingNode()).isTrue();
    }

    private static Observation tobacco(String answer) {
        return new Observation(
                Concept.of("http://loinc.org", "72166-2", "Tobacco smoking status"),
                "final",
                List.of(),
                null,
                null,
                new ObservationValue.Text(answer),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of());
    }

    private static FhirElement document(Summary summary) {
        return SummaryDocument.of(summary, List.of(), Summaries.NOW, SampleIds.IDS);
    }

    private static Condition condition(String words) {
        return new Condition(
                Concept.ofText(words),
                "active",
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of());
    }
}
