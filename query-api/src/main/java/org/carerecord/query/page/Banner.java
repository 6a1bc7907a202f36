package org.carerecord.query.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.carerecord.event.Allergy;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.words.BannerWords;
import org.carerecord.query.words.EntryText;
import org.carerecord.query.words.EntryWords;
import org.carerecord.query.words.SectionWords;
import org.carerecord.record.Entry;
import org.carerecord.record.Heading;
import org.carerecord.record.Item;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;
import org.carerecord.record.SummarySection;
import org.carerecord.record.Why;

/**
 * Whose record it is, in the order of the NHS patient banner, with every allergy in sight.
 *
 * @param person who it is
 * @param allergies each by the name that its source gives it, those of high risk first; none where
 *     nothing is shown
 * @param number how many of them name something: "no known allergy" is none
 * @param sentences why no allergies are shown, and what else has to be said of them
 */
record Banner(BannerWords person, List<String> allergies, int number, List<String> sentences) {

    /** About three lines of the narrowest screen: more may not fit with what else stands there. */
    private static final int LONG = 120;

    Banner {
        allergies = List.copyOf(allergies);
        sentences = List.copyOf(sentences);
    }

    static Banner of(Summary summary, Moment moment) {
        List<SummarySection> sections =
                summary.sections().stream()
                        .filter(section -> section.heading() == Heading.ALLERGIES)
                        .toList();
        List<String> sentences = new ArrayList<>();
        sections.forEach(section -> sentences.addAll(SectionWords.lead(section)));
        List<Item.Shown> shown =
                sections.stream()
                        .flatMap(section -> section.items().stream())
                        .flatMap(Banner::shown)
                        .toList();
        List<Item.Shown> naming =
                shown.stream().filter(one -> one.why() != Why.NONE_KNOWN).toList();
        return new Banner(
                BannerWords.of(summary, moment),
                allergies(shown, summary.patient()),
                allergies(naming, summary.patient()).size(),
                sentences);
    }

    /** What the list of them is called, with their number where there are some. */
    String title() {
        return number == 0 ? "Allergies" : "Allergies (" + number + ")";
    }

    /** Whether a small screen may cut them, which is not to be seen by their lines alone. */
    boolean isLong() {
        int letters =
                Stream.of(List.of(person.name()), allergies, sentences)
                        .flatMap(List::stream)
                        .mapToInt(words -> words.length() + 2)
                        .sum();
        return letters > LONG;
    }

    /** What the link to all of them is called. */
    String more() {
        return number > 1 ? "See all " + number + " allergies" : "See allergies in full";
    }

    /** Equivalent entries have the same agent, but each source may call it by another name. */
    private static Stream<Item.Shown> shown(Item item) {
        return Stream.concat(
                Stream.of(new Item.Shown(item.entry(), item.why())), item.others().stream());
    }

    /** What may kill comes first, then what nobody has judged, each in the order of the summary. */
    private static List<String> allergies(List<Item.Shown> shown, NhsNumber patient) {
        Map<Named, Risk> risks = new LinkedHashMap<>();
        shown.forEach(one ->
                risks.merge(
                        Named.of(one, patient),
                        Risk.of(one.entry()),
                        BinaryOperator.minBy(Comparator.naturalOrder())));
        return risks.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(one -> one.getKey().words(one.getValue()))
                .toList();
    }

    /**
     * An allergy as a source calls it, and how it stands where that is not what one expects: one
     * that was refuted must not read as one that the person has.
     */
    private record Named(String title, List<String> marks) {

        private static final String INACTIVE = "inactive";

        static Named of(Item.Shown shown, NhsNumber patient) {
            EntryWords words = EntryText.of(shown.entry(), patient);
            boolean past = shown.why() == Why.PAST;
            Stream<String> status =
                    words.status().stream()
                            .flatMap(all -> Stream.of(all.split("; ", -1)))
                            .filter(mark -> !mark.isBlank())
                            .map(Named::withinASentence)
                            .filter(mark -> !(past && mark.equals(INACTIVE)));
            return new Named(
                    words.title(),
                    Stream.concat(past ? Stream.of("no longer active") : Stream.empty(), status)
                            .toList());
        }

        private static String withinASentence(String words) {
            return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
        }

        String words(Risk risk) {
            Stream<String> high = risk == Risk.HIGH ? Stream.of("high risk") : Stream.empty();
            List<String> all = Stream.concat(high, marks.stream()).toList();
            return all.isEmpty() ? title : title + " (" + String.join(", ", all) + ")";
        }
    }

    /** FHIR allergy-intolerance-criticality, the most pressing first. */
    private enum Risk {
        HIGH,
        NOT_JUDGED,
        LOW;

        static Risk of(Entry entry) {
            String criticality =
                    entry.event().body() instanceof Allergy allergy ? allergy.criticality() : null;
            return "high".equals(criticality) ? HIGH : "low".equals(criticality) ? LOW : NOT_JUDGED;
        }
    }
}
