package org.carerecord.query.fhir.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.carerecord.feeds.SilentFeed;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.query.words.EntryText;
import org.carerecord.query.words.EntryWords;
import org.carerecord.query.words.FeedWords;
import org.carerecord.query.words.ReadableDate;
import org.carerecord.query.words.RecordWords;
import org.carerecord.query.words.Wording;
import org.carerecord.record.LinkedNumber;
import org.carerecord.record.Moment;
import org.carerecord.record.Summary;

/**
 * The narratives of the document as a whole and of the patient. That of the Composition has the
 * title, the kind, the date and the author, as the draft asks for, and everything that is to be
 * said of the record as a whole: that it is of the past, numbers that belong to it, what could not
 * be read, feeds that are silent, and what each feed last changed.
 */
final class Narratives {

    private Narratives() {}

    /** That of the Composition. */
    static FhirElement document(
            Summary summary, List<SilentFeed> silent, Moment moment, String title, Instant time) {
        return Xhtml.narrative(
                "additional",
                to -> {
                    to.labelled("Title", title);
                    to.labelled("Document type", "Patient summary document");
                    to.labelled("Date", ReadableDate.ofMoment(time));
                    to.labelled("Author", SharedRecord.NAME);
                    record(to, summary, silent, moment);
                });
    }

    private static void record(Xhtml to, Summary summary, List<SilentFeed> silent, Moment moment)
            throws XMLStreamException {
        Optional<String> past = RecordWords.past(moment);
        if (past.isPresent()) {
            to.paragraph(past.get());
        }
        Optional<String> quarantined = RecordWords.quarantined(summary);
        if (quarantined.isPresent()) {
            to.paragraph(quarantined.get());
        }
        for (SilentFeed feed : silent) {
            to.paragraph(FeedWords.silent(feed, moment, Wording.OF_DOCUMENTS));
        }
        for (LinkedNumber number : summary.linked()) {
            to.paragraph(RecordWords.linked(number, Wording.OF_DOCUMENTS));
        }
        for (String change : RecordWords.lastChanges(summary)) {
            to.paragraph(change);
        }
    }

    /** That of the patient: who the person is, as the source says that asserted it last. */
    static FhirElement patient(Summary summary) {
        return Xhtml.narrative("generated", to -> patient(to, summary));
    }

    private static void patient(Xhtml to, Summary summary) throws XMLStreamException {
        Optional<EntryWords> person =
                summary.demographics().map(entry -> EntryText.of(entry, summary.patient()));
        if (person.isPresent()) {
            to.labelled("Name", person.get().title());
        }
        to.labelled("NHS No.", summary.patient().spaced());
        if (person.isPresent()) {
            for (EntryWords.Detail detail : person.get().details()) {
                to.labelled(detail.label(), detail.text());
            }
            to.labelled("Source", person.get().source());
        }
        Optional<String> absence = RecordWords.personAbsence(summary);
        if (absence.isPresent()) {
            to.paragraph(absence.get());
        }
    }
}
