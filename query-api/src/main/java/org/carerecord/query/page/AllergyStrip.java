package org.carerecord.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carerecord.query.words.EntryText;
import org.carerecord.query.words.SectionWords;
import org.carerecord.record.Entry;
import org.carerecord.record.Heading;
import org.carerecord.record.Item;
import org.carerecord.record.Summary;
import org.carerecord.record.SummarySection;
import org.carerecord.record.Why;

/** The allergies in the banner: every one of them by name, and why there are none. */
final class AllergyStrip {

    private AllergyStrip() {}

    static Banner.Allergies of(Summary summary) {
        List<String> lines = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        for (SummarySection section : summary.sections()) {
            if (section.heading() == Heading.ALLERGIES) {
                for (Item item : section.items()) {
                    line(item, summary).filter(line -> !lines.contains(line)).forEach(lines::add);
                }
                sentences.addAll(SectionWords.lead(section));
            }
        }
        return new Banner.Allergies(List.copyOf(lines), List.copyOf(sentences));
    }

    /** Equivalent entries have the same agent, but each source may call it by another name. */
    private static Stream<String> line(Item item, Summary summary) {
        return Stream.concat(
                        Stream.of(name(item.entry(), item.why(), summary)),
                        item.others().stream()
                                .map(other -> name(other.entry(), other.why(), summary)))
                .distinct();
    }

    private static String name(Entry entry, Why why, Summary summary) {
        String title = EntryText.of(entry, summary.patient()).title();
        return why == Why.PAST ? title + " (no longer active)" : title;
    }
}
