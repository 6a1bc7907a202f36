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

    private static List<String> allergies(Item... items) {
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
        return Banner.of(summary, SampleSummary.MOMENT).allergies();
    }

    private static Item item(String words, @Nullable String criticality, Why why) {
        var allergy =
                new Allergy(
                        Concept.ofText(words),
                        "active",
                        "confirmed",
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
