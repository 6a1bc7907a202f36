package org.carerecord.query.fhir.http;

import java.time.Instant;
import org.carerecord.query.fhir.id.ResourceIds;
import org.carerecord.query.read.RecordAnswer;
import org.carerecord.query.read.RecordTurns;
import org.carerecord.reader.Lookup;
import org.carerecord.reader.RecordReader;
import org.carerecord.record.Moment;

/**
 * Searches patients' records, page by page. All pages of a search tell of one moment: the first
 * page that has another after it is read as of the moment until which this node had read all that
 * was in the log, and the link to the next page names that moment. So what is received meanwhile
 * neither moves an entry from one page to another nor shows two versions of it.
 */
final class Searcher {

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
        Lookup<SearchPage> first = read(question, moment);
        if (!moment.past()
                && first instanceof Lookup.Found<SearchPage>(var page, var upToDateAt)
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

    private Lookup<SearchPage> read(SearchQuestion question, Moment moment) {
        var references = new EntryReferences(question.patient(), ids);
        return SearchPage.read(reader, question, references, moment, limits);
    }
}
