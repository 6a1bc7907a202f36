package org.carerecord.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carerecord.event.Allergy;
import org.carerecord.event.Concept;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.record.Heading;
import org.carerecord.record.Item;
import org.carerecord.record.Summary;
import org.carerecord.record.SummarySection;
import org.carerecord.record.Why;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BannerTest {

    @Test
    void namesAllergiesOfHighRiskFirstAndLeavesOutNone() {
        assertThat(
                        allergies(
                                item("Plasters", "low", Why.ACTIVE),
                                item("Latex", null, Why.ACTIVE),
                                item("Peanut", "high", Why.ACTIVE),
                                item("Eggs", "unable-to-assess", Why.ACTIVE),
                                item("Penicillin", "high", Why.ACTIVE),
                                item("Aspirin", "low", Why.PAST)))
                .containsExactly(
                        "Peanut (high risk)",
                        "Penicillin (high risk)",
                        "Latex",
                        "Eggs",
                        "Plasters",
                        "Aspirin (no longer active)");
    }

    @Test
    void namesAnAllergyOnceByTheHighestRiskThatAnySourceSees() {
        Item first = item("Penicillin", "low", Why.ACTIVE);
        Item second = item("Penicillin", "high", Why.ACTIVE);
        Item other = item("Penicillin V", "low", Why.ACTIVE);
        var shared =
                new Item(
                        first.entry(),
                        Why.ACTIVE,
                        Item.Sameness.MEDICINE,
                        List.of(
                                new Item.Shown(second.entry(), Why.ACTIVE),
                                new Item.Shown(other.entry(), Why.ACTIVE)),
                        List.of("criticality"));

        assertThat(allergies(item("Latex", "low", Why.ACTIVE), shared))
                .containsExactly("Penicillin (high risk)", "Latex", "Penicillin V");
    }

    @ParameterizedTest
    @CsvSource({
        "active, refuted, ACTIVE, Penicillin (refuted)",
        "active, entered-in-error, ACTIVE, Penicillin (entered in error)",
        "inactive, refuted, PAST, 'Penicillin (no longer active, refuted)'",
        "inactive, confirmed, PAST, Penicillin (no longer active)",
        "resolved, confirmed, PAST, 'Penicillin (no longer active, resolved)'",
        "active, unconfirmed, ACTIVE, Penicillin (unconfirmed)",
        "active, confirmed, ACTIVE, Penicillin"
    })
    void saysHowAnAllergyStandsWhereThatIsNotExpected(
            String clinical, String verification, Why why, String words) {
        assertThat(allergies(item("Penicillin", "low", why, clinical, verification)))
                .containsExactly(words);
    }

    @Test
    void keepsARefutedAllergyApartFromTheSameThatAnotherSourceHolds() {
        assertThat(
                        allergies(
                                item("Penicillin", "high", Why.ACTIVE, "active", "refuted"),
                                item("Penicillin", "low", Why.ACTIVE)))
                .containsExactly("Penicillin (high risk, refuted)", "Penicillin");
    }

    @Test
    void countsNoAllergyWhereNoneIsKnown() {
        Item none = item("No known allergy", null, Why.NONE_KNOWN);

        assertThat(banner(none).title()).isEqualTo("Allergies");
        assertThat(banner(none).allergies()).containsExactly("No known allergy");
        assertThat(banner(none, item("Latex", null, Why.ACTIVE)).title())
                .isEqualTo("Allergies (1)");
    }

    private static List<String> allergies(Item... items) {
        return banner(items).allergies();
    }

    private static Banner banner(Item... items) {
        var section =
                new SummarySection(
                        Heading.ALLERGIES, Arrays.asList(items), false, false, Optional.empty());
        var summary =
                new Summary(
                        SampleSummary.PATIENT,
                        Optional.empty(),
                        List.of(section),
                        List.of(),
                        List.of(),
                        0);
        return Banner.of(summary, SampleSummary.MOMENT);
    }

    private static Item item(String words, @Nullable String criticality, Why why) {
        return item(words, criticality, why, "active", "confirmed");
    }

    private static Item item(
            String words,
            @Nullable String criticality,
            Why why,
            String clinicalStatus,
            String verificationStatus) {
        var allergy =
                new Allergy(
                        Concept.ofText(words),
                        clinicalStatus,
                        verificationStatus,
                        null,
                        List.of(),
                        criticality,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of());
        return Item.alone(SampleSummary.entry(words, allergy), why);
    }
}
