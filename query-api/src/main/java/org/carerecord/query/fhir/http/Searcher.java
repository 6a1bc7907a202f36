package org.carerecord.query.fhir.http;

import java.time.Instant;
import org.carerecord.query.fhir.id.ResourceIds;
import org.carerecord.query.read.RecordAnswer;
import org.carerecord.query.read.RecordTurns;
import org.carerecord.reader.Lookup;
import org.carerecord.reader.RecordReader;
import org.carerecord.record.Moment;
import org.carerecord.record.Revision;

/**
 * Searches patients' records, page by page. All pages of a search tell of one moment: the first
 * page that has another after it is read as of the moment until which this node had read all that
 * was in the log, and the link to the next page names that moment. So what is received meanwhile
 * neither moves an entry from one page to another nor shows two versions of it. An only page is of
 * the present record.
 */
final class Searcher {

    /** Who is disturbed as often as this is told what the last reading found. */
    private static final int READINGS = 4;

    /**
     * What a search found.
     *
     * @param page the matches
     * @param asOf the moment that further pages are read as of
     */
    record Found(SearchPage page, Instant asOf) {}

    private final RecordReader reader;
    private final RecordTurns turns;
    private final ResourceIds ids;
    private final FhirLimits limits;

    Searcher(RecordReader reader, NamedPatients patients, FhirLimits limits) {
        this.reader = reader;
        this.turns = patients.turns();
        this.ids = patients.ids();
        this.limits = limits;
    }

    /** A page of what is asked for. */
    RecordAnswer<Found> ask(SearchQuestion question) {
        return turns.ask(question.page().asOf(), moment -> ask(question, moment));
    }

    private Lookup<Found> ask(SearchQuestion question, Moment moment) {
        if (moment.past()) {
            return read(question, moment).map(page -> new Found(page, moment.at()));
        }
        Lookup<SearchPage> first = undisturbed(question, moment);
        if (first instanceof Lookup.Found<SearchPage>(var page, var upToDateAt)
                && page.next().isPresent()) {
            Instant settled = upToDateAt.isBefore(moment.at()) ? upToDateAt : moment.at();
            Lookup<SearchPage> again = read(question, Moment.asOf(settled));
            // Somebody of whom nothing at all was known a moment ago: what is known now is whole.
            return again instanceof Lookup.Found<SearchPage>
                    ? again.map(same -> new Found(same, settled))
                    : first.map(same -> new Found(same, moment.at()));
        }
        return first.map(page -> new Found(page, moment.at()));
    }

    /**
     * Reads an only page again whose record changed between several looks at it: an entry that
     * moved meanwhile, to another date or section, was in none of them.
     */
    private Lookup<SearchPage> undisturbed(SearchQuestion question, Moment now) {
        int readings = 1;
        while (true) {
            Lookup<Revision> before = reader.revision(question.patient());
            Lookup<SearchPage> found = read(question, now);
            if (readings++ == READINGS
                    || !isOnlyOfSeveralLooks(found)
                    || !isAnother(reader.revision(question.patient()), before)) {
                return found;
            }
        }
    }

    private static boolean isOnlyOfSeveralLooks(Lookup<SearchPage> found) {
        return found instanceof Lookup.Found<SearchPage>(var page, _)
                && page.next().isEmpty()
                && page.looks() > 1;
    }

    private static boolean isAnother(Lookup<Revision> after, Lookup<Revision> before) {
        return after instanceof Lookup.Found<Revision>(var last, _)
                && !(before instanceof Lookup.Found<Revision>(var first, _) && first.equals(last));
    }

    private Lookup<SearchPage> read(SearchQuestion question, Moment moment) {
        var references = new EntryReferences(question.patient(), ids);
        return SearchPage.read(reader, question, references, moment, limits);
    }
}
