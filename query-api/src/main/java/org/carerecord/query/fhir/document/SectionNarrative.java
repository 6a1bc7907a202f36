package org.carerecord.query.fhir.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.query.words.EntryText;
import org.carerecord.query.words.EntryWords;
import org.carerecord.query.words.ItemWords;
import org.carerecord.query.words.SectionWords;
import org.carerecord.record.Entry;
import org.carerecord.record.Item;
import org.carerecord.record.SummarySection;
import org.carerecord.record.Why;

/**
 * The narrative of a section: what is to be said of it as a whole, then a table with a row for each
 * of its entries, in the order of its entries. Equivalent entries of other providers have rows of
 * their own under the one that is shown first.
 */
final class SectionNarrative {

    private static final String DATE = "Date";
    private static final String DETAILS = "Details";
    private static final String SOURCE = "Source";
    private static final String RESULT = "Result";

    private final DocumentSection section;
    private final NhsNumber patient;
    private final Addresses addresses;

    SectionNarrative(DocumentSection section, NhsNumber patient, Addresses addresses) {
        this.section = section;
        this.patient = patient;
        this.addresses = addresses;
    }

    /** The narrative of these parts and flags. */
    FhirElement of(List<SummarySection> parts, List<DerivedFlag> flags) {
        return Xhtml.narrative(
                "generated",
                to -> {
                    for (SummarySection part : parts) {
                        if (parts.size() > 1) {
                            to.heading(part.heading().title());
                        }
                        part(to, part, flags);
                    }
                });
    }

    private void part(Xhtml to, SummarySection part, List<DerivedFlag> flags)
            throws XMLStreamException {
        for (String sentence : SectionWords.lead(part)) {
            if (!sentence.equals(SectionWords.MORE)) {
                to.paragraph(sentence);
            }
        }
        if (!part.items().isEmpty() || !flags.isEmpty()) {
            to.table(heads(), rows -> rows(rows, part, flags));
        }
        if (part.more()) {
            // The draft wants it at the end of the list (Limits on Data Returned).
            to.paragraph(SectionWords.MORE);
        }
    }

    private List<String> heads() {
        return section.hasValues()
                ? List.of(section.subject(), RESULT, DATE, DETAILS, SOURCE)
                : List.of(section.subject(), DATE, DETAILS, SOURCE);
    }

    private void rows(Xhtml to, SummarySection part, List<DerivedFlag> flags)
            throws XMLStreamException {
        for (DerivedFlag flag : flags) {
            to.row(rowName(flag.uuid(addresses)), cells -> flag(cells, flag));
        }
        for (Item item : part.items()) {
            EntryWords first = EntryText.of(item.entry(), patient);
            var line = new Line(item.entry(), first, item.why());
            row(to, line, ItemWords.others(item, patient));
            for (Item.Shown other : item.others()) {
                row(to, line(other), List.of(sameAs(item, first)));
            }
        }
    }

    /** An entry, its words, and why it is shown. */
    private record Line(Entry entry, EntryWords words, Why why) {}

    private Line line(Item.Shown shown) {
        return new Line(shown.entry(), EntryText.of(shown.entry(), patient), shown.why());
    }

    private static String sameAs(Item item, EntryWords first) {
        return "Counts as the same as "
                + first.title()
                + " from "
                + first.source()
                + ": "
                + item.sameness().words();
    }

    /** Rows are named by their entries, so that each can be told which is whose. */
    private void row(Xhtml to, Line line, List<String> beside) throws XMLStreamException {
        EntryWords words = line.words();
        to.row(
                rowName(addresses.uuid(line.entry())),
                cells -> {
                    cells.cell(words.title(), words.status().orElse(""));
                    if (section.hasValues()) {
                        cells.cell(words.value(), String.join("; ", words.judgements()));
                    }
                    cells.cell(words.date());
                    cells.cell(details(words, line.why(), beside));
                    cells.cell(words.source());
                });
    }

    /** The name of a row: that of the entry whose address has this UUID. */
    private static String rowName(String uuid) {
        return "entry-" + uuid;
    }

    private List<String> details(EntryWords words, Why why, List<String> beside) {
        List<String> lines = new ArrayList<>();
        if (!section.hasValues()) {
            Stream.concat(Stream.of(words.value()), words.judgements().stream())
                    .filter(text -> !text.isEmpty())
                    .forEach(lines::add);
        }
        words.details().forEach(detail -> lines.add(detail.line()));
        if (isWorthSaying(why)) {
            lines.add(why.words());
        }
        lines.addAll(beside);
        return lines;
    }

    /** Why an entry is shown, where its section does not say so already. */
    private static boolean isWorthSaying(Why why) {
        return switch (why) {
            case PAST,
                    NONE_KNOWN,
                    CURRENT_REPEAT,
                    CURRENT_ACUTE,
                    CURRENT_MEDICINE,
                    DISCONTINUED_REPEAT,
                    RECENT_ACUTE,
                    ENDED_MEDICINE,
                    ISSUED_MEDICINE,
                    MEMBER_OF_REPORT,
                    LATEST_OF_SIGN ->
                    true;
            case RECORDED,
                    ACTIVE,
                    IN_FORCE,
                    GIVEN,
                    PERFORMED,
                    RESULT_OF_6_MONTHS,
                    RESULT_OF_12_MONTHS,
                    NEWEST_OF_TEST,
                    SIGN_OF_6_MONTHS,
                    NEWEST_OF_QUESTION,
                    ENCOUNTER_OF_6_MONTHS,
                    STAY_OF_6_MONTHS,
                    UPCOMING ->
                    false;
        };
    }

    private void flag(Xhtml to, DerivedFlag flag) throws XMLStreamException {
        to.cell(flag.title());
        if (section.hasValues()) {
            to.cell("");
        }
        to.cell("");
        to.cell(flag.basisWords());
        to.cell(SharedRecord.NAME);
    }
}
