package org.carerecord.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carerecord.query.words.BannerWords;
import org.carerecord.query.words.EntryText;
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
 * @param allergies each by the name that its source gives it; none where nothing is shown
 * @param sentences why no allergies are shown, and what else has to be said of them
 */
record Banner(BannerWords person, List<String> allergies, List<String> sentences) {

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
        return new Banner(
                BannerWords.of(summary, moment),
                sections.stream()
                        .flatMap(section -> section.items().stream())
                        .flatMap(item -> names(item, summary))
                        .distinct()
                        .toList(),
                sentences);
    }

    /** Equivalent entries have the same agent, but each source may call it by another name. */
    private static Stream<String> names(Item item, Summary summary) {
        return Stream.concat(
                Stream.of(name(item.entry(), item.why(), summary)),
                item.others().stream().map(other -> name(other.entry(), other.why(), summary)));
    }

    private static String name(Entry entry, Why why, Summary summary) {
        String title = EntryText.of(entry, summary.patient()).title();
        return why == Why.PAST ? title + " (no longer active)" : title;
    }
}
