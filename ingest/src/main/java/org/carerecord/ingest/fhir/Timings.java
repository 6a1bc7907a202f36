package org.carerecord.ingest.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** When something is repeated, in words: every part that FHIR R4's Timing has. */
final class Timings {

    /** FHIR event-timing, where its codes are no words. Any other code is told as it is. */
    private static final Map<String, String> MOMENTS =
            Map.ofEntries(
                    Map.entry("MORN", "in the morning"),
                    Map.entry("MORN.early", "in the early morning"),
                    Map.entry("MORN.late", "in the late morning"),
                    Map.entry("NOON", "at noon"),
                    Map.entry("AFT", "in the afternoon"),
                    Map.entry("AFT.early", "in the early afternoon"),
                    Map.entry("AFT.late", "in the late afternoon"),
                    Map.entry("EVE", "in the evening"),
                    Map.entry("EVE.early", "in the early evening"),
                    Map.entry("EVE.late", "in the late evening"),
                    Map.entry("NIGHT", "at night"),
                    Map.entry("PHS", "after sleep"),
                    Map.entry("HS", "before sleep"),
                    Map.entry("WAKE", "on waking"),
                    Map.entry("C", "with meals"),
                    Map.entry("CM", "with breakfast"),
                    Map.entry("CD", "with lunch"),
                    Map.entry("CV", "with dinner"),
                    Map.entry("AC", "before meals"),
                    Map.entry("ACM", "before breakfast"),
                    Map.entry("ACD", "before lunch"),
                    Map.entry("ACV", "before dinner"),
                    Map.entry("PC", "after meals"),
                    Map.entry("PCM", "after breakfast"),
                    Map.entry("PCD", "after lunch"),
                    Map.entry("PCV", "after dinner"));

    private Timings() {}

    /** The parts that there are, in the order in which they are said. */
    static List<@Nullable String> words(Timing timing) {
        TimingRepeatComponent repeat = timing.getRepeat();
        List<@Nullable String> parts = new ArrayList<>();
        parts.add(frequency(repeat));
        parts.add(DataTypes.labelled("on", and(texts(repeat.getDayOfWeek()))));
        parts.add(DataTypes.labelled("at", and(texts(repeat.getTimeOfDay()))));
        parts.add(moments(repeat));
        parts.add(
                DataTypes.labelled(
                        "over",
                        amount(
                                repeat.getDurationElement(),
                                repeat.getDurationMaxElement(),
                                repeat.getDurationUnitElement())));
        parts.add(bounds(repeat.getBounds()));
        String count = upTo(repeat.getCountElement(), repeat.getCountMaxElement());
        parts.add(count == null ? null : count + " times in all");
        parts.add(DataTypes.labelled("on", and(texts(timing.getEvent()))));
        parts.add(DataTypes.concept(timing.getCode()).words());
        return parts;
    }

    private static @Nullable String frequency(TimingRepeatComponent repeat) {
        String times = upTo(repeat.getFrequencyElement(), repeat.getFrequencyMaxElement());
        if (!repeat.hasPeriod()) {
            return times == null ? null : times + " times";
        }
        return (times == null ? "1" : times)
                + " per "
                + amount(
                        repeat.getPeriodElement(),
                        repeat.getPeriodMaxElement(),
                        repeat.getPeriodUnitElement());
    }

    private static @Nullable String moments(TimingRepeatComponent repeat) {
        String moments =
                and(
                        texts(repeat.getWhen()).stream()
                                .map(code -> MOMENTS.getOrDefault(code, code))
                                .toList());
        return moments != null && repeat.hasOffset()
                ? repeat.getOffset() + " min " + moments
                : moments;
    }

    private static @Nullable String bounds(@Nullable Type bounds) {
        return switch (bounds) {
            case Quantity length -> DataTypes.labelled("for", DataTypes.words(length));
            case Range length -> DataTypes.labelled("for", DataTypes.words(length));
            case Period period ->
                    DataTypes.given(
                            DataTypes.words(
                                    Stream.of(
                                            DataTypes.labelled(
                                                    "from",
                                                    DataTypes.text(period.getStartElement())),
                                            DataTypes.labelled(
                                                    "until",
                                                    DataTypes.text(period.getEndElement())))));
            case null, default -> null;
        };
    }

    private static @Nullable String amount(
            PrimitiveType<?> least, PrimitiveType<?> most, PrimitiveType<?> unit) {
        return DataTypes.given(DataTypes.words(Stream.of(upTo(least, most), DataTypes.text(unit))));
    }

    private static @Nullable String upTo(PrimitiveType<?> least, PrimitiveType<?> most) {
        String from = DataTypes.text(least);
        String to = DataTypes.text(most);
        if (to == null) {
            return from;
        }
        return from == null ? "up to " + to : from + " to " + to;
    }

    private static List<String> texts(List<? extends PrimitiveType<?>> primitives) {
        return DataTypes.texts(primitives.stream().map(DataTypes::text));
    }

    private static @Nullable String and(List<String> words) {
        return words.isEmpty() ? null : String.join(" and ", words);
    }
}
