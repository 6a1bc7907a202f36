package org.carerecord.standalone.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.Demographics;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.Section;
import org.carerecord.feed.FeedName;
import org.carerecord.record.Absence;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryId;
import org.carerecord.record.Heading;
import org.carerecord.record.Item;
import org.carerecord.record.Moment;
import org.carerecord.record.Provenance;
import org.carerecord.record.Summary;
import org.carerecord.record.SummarySection;
import org.carerecord.record.Why;
import org.carerecord.testkit.body.BodyShape;
import org.carerecord.testkit.body.FilledEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents of statements that are hostile in each of their texts, whatever their kind. */
final class HostileDocumentsTest {

    private static final Moment NOW = Moment.now(Instant.parse("2026-11-22T12:00:00Z"));
    private static final String MUCH = "x".repeat(10_000);

    static Stream<BodyShape> shapes() {
        return BodyShape.all();
    }

    private static String hostile(int leaf) {
        return "<leaf n=\""
                + leaf
                + "\"><script>alert(\"1\")</script> ]]> & is told as it is written \u202Eevil\u202C"
                + " \u0000\u0007\u001B \uD83D <!-- \r\n"
                + MUCH;
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void keepEveryRuleAndTellTheTextAsText(BodyShape shape) {
        FilledEvent filled =
                FilledEvent.of(shape, ObservationValue.Text.class, HostileDocumentsTest::hostile);

        Rendered rendered = Rendered.of(new Case("hostile", summary(filled.event()), NOW));
        Document document = rendered.document();

        assertThat(DocumentRule.allViolations(document)).isEmpty();
        assertThat(Content.ofXml(rendered.xml())).isEqualTo(Content.ofJson(rendered.json()));
        assertThat(R4Validator.errors(rendered.json())).isEmpty();
        String told = told(document);
        assertThat(told)
                .contains("<script>alert(\"1\")</script> ]]> & is told")
                .contains("written <U+202E>evil<U+202C> <U+0000>")
                .contains(MUCH)
                .doesNotContain("\u202E", "\u0000");
        assertThat(IntStream.range(0, filled.said().size()).filter(leaf -> isTold(leaf, told)))
                .as("leaves that are told")
                .hasSizeGreaterThan(1);
    }

    private static boolean isTold(int leaf, String told) {
        return told.contains("<leaf n=\"" + leaf + "\">");
    }

    /** What the narratives say to people. */
    private static String told(Document document) {
        List<String> told = new ArrayList<>();
        told.add(Xhtml.text(document.patient().at("/text/div").asText()));
        document.sections()
                .forEach(section -> told.add(Xhtml.text(section.at("/text/div").asText())));
        return String.join("\n", told);
    }

    /** A summary of this alone: no rule may hide it for its date. */
    private static Summary summary(ClinicalEvent event) {
        var entry =
                new Entry(
                        new EntryId("000102030405060708090a0b0c0d0e0f"),
                        event,
                        new Provenance(
                                new FeedName("acute-trust"),
                                3,
                                41,
                                Instant.parse("2026-07-10T08:15:01Z")),
                        false);
        boolean isPerson = event.body() instanceof Demographics;
        List<SummarySection> sections = new ArrayList<>();
        for (Heading heading : Heading.values()) {
            boolean isIn = !isPerson && heading == heading(event);
            sections.add(
                    new SummarySection(
                            heading,
                            isIn ? List.of(Item.alone(entry, Why.RECORDED)) : List.of(),
                            false,
                            false,
                            isIn ? Optional.empty() : Optional.of(Absence.NONE_RECORDED)));
        }
        return new Summary(
                event.nhsNumber(),
                isPerson ? Optional.of(entry) : Optional.empty(),
                sections,
                List.of(),
                List.of(),
                0);
    }

    private static Heading heading(ClinicalEvent event) {
        Section section = Section.ofCode(event.section()).orElseThrow();
        if (event.body() instanceof Body.Unknown) {
            return Heading.OTHER;
        }
        return section == Section.CARE_PLANS
                ? Heading.PLAN_OF_CARE
                : Heading.valueOf(section.name());
    }
}
