package org.carerecord.query.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carerecord.event.Appointment;
import org.carerecord.event.Body;
import org.carerecord.event.CarePlan;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.Condition;
import org.carerecord.feed.FeedName;
import org.carerecord.feeds.FeedKind;
import org.carerecord.feeds.LastHeard;
import org.carerecord.feeds.RegisteredFeed;
import org.carerecord.feeds.SilentFeed;
import org.carerecord.identity.OdsCode;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryJsonTest {

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

    private final SummaryJson json = new SummaryJson();

    @Test
    void writesEveryKindOfStatementAsTheGoldenFileHasIt() throws IOException {
        assertThat(GoldenFile.form(bytes(SampleSummary.everyKind())))
                .isEqualTo(GoldenFile.read("summary.json"));
    }

    @Test
    void givesTheSameBytesForTheSameSummary() {
        assertThat(bytes(SampleSummary.everyKind())).isEqualTo(bytes(SampleSummary.everyKind()));
    }

    @Test
    void saysWhyThereAreNoDemographics() throws IOException {
        JsonNode patient = tree(nothing(0)).get("patient");

        assertThat(patient.get("nhsNumber").textValue()).isEqualTo("9990000018");
        assertThat(patient.at("/absence/kind").textValue()).isEqualTo("none-recorded");
        assertThat(tree(nothing(1)).at("/patient/absence/kind").textValue())
                .isEqualTo("quarantined");
    }

    @Test
    void namesACarePlanByTheFirstCategoryThatHasWords() throws IOException {
        var coded = new Concept(List.of(new Coding("http://x.test", "assess-plan", null)), null);
        var plan =
                new CarePlan(
                        null,
                        List.of(coded, Concept.ofText("Respiratory therapy")),
                        "active",
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of());

        assertThat(tree(SampleSummary.of(plan)).at("/sections/0/entries/0/text").textValue())
                .isEqualTo("Respiratory therapy");
    }

    @Test
    void saysTheMomentOnlyWhereItIsOneOfThePast() throws IOException {
        Instant then = Instant.parse("2026-03-01T09:00:00Z");
        JsonNode past =
                GoldenFile.MAPPER.readTree(json.bytes(nothing(0), List.of(), Moment.asOf(then)));

        assertThat(past.get("asOf").textValue()).isEqualTo("2026-03-01T09:00:00Z");
        assertThat(past.get("day").textValue()).isEqualTo("2026-03-01");
        assertThat(tree(nothing(0)).has("asOf")).isFalse();
    }

    @Test
    void namesAnAppointmentByTheFirstTypeThatHasWordsElseByItsSpecialty() throws IOException {
        var bare = new Concept(List.of(new Coding("http://x.test", "FOLLOWUP", null)), null);

        assertThat(text(appointment(List.of(bare), null))).isEqualTo("FOLLOWUP");
        assertThat(text(appointment(List.of(bare), Concept.ofText("Cardiology"))))
                .isEqualTo("Cardiology");
        assertThat(
                        text(
                                appointment(
                                        List.of(bare, Concept.ofText("Review")),
                                        Concept.ofText("Cardiology"))))
                .isEqualTo("Review");
    }

    @Test
    void writesEmptyListsOfTheSummaryItself() throws IOException {
        JsonNode summary = tree(nothing(0));

        assertThat(summary.get("sections").isArray()).isTrue();
        assertThat(summary.get("freshness").isArray()).isTrue();
        assertThat(summary.get("linked").isArray()).isTrue();
        assertThat(summary.get("quarantined").intValue()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script><b onclick='x'>&amp;",
                "\"quoted\", \\back\\slashed, 'single'",
                "\u0000\u0001\u0007\b\t\n\r\u001b[31mred\u001b[0m\u007f\u0085\u009b31m",
                "abc\u202egnp.exe\u2066hidden\u2069\u200f",
                "line\u2028separator\u2029paragraph\ufeff",
                "\ud83d\ude91 e\u0301 \u0645\u0631\u062d\u0628\u0627",
                "a surrogate alone: \ud83d."
            })
    void keepsHostileTextAsText(String text) throws IOException {
        var condition =
                new Condition(
                        Concept.ofText("x" + text),
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        List.of(text));

        JsonNode entry = tree(SampleSummary.of(condition)).at("/sections/0/entries/0");

        assertThat(entry.get("text").textValue()).isEqualTo("x" + text);
        assertThat(entry.at("/notes/0").textValue()).isEqualTo(text);
    }

    private static Appointment appointment(List<Concept> types, @Nullable Concept specialty) {
        return new Appointment(
                types, null, null, specialty, List.of(), List.of(), List.of(), null, null,
                List.of());
    }

    private String text(Body body) throws IOException {
        return tree(SampleSummary.of(body)).at("/sections/0/entries/0/text").textValue();
    }

    private static Summary nothing(int quarantined) {
        return new Summary(
                SampleSummary.PATIENT,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                quarantined);
    }

    private byte[] bytes(Summary summary) {
        return json.bytes(summary, List.of(SILENT), SampleSummary.MOMENT);
    }

    private JsonNode tree(Summary summary) throws IOException {
        return GoldenFile.MAPPER.readTree(bytes(summary));
    }
}
