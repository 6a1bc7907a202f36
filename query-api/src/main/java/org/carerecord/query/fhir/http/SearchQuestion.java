package org.carerecord.query.fhir.http;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carerecord.event.Section;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.problem.Checked;
import org.carerecord.query.problem.Problems;
import org.carerecord.query.read.AsOf;
import org.carerecord.query.read.RecordTurns;
import org.carerecord.record.EntryCursor;

/**
 * A search of a patient's record.
 *
 * @param patient whose
 * @param types the types of resources that are asked for
 * @param section the section that all of them are in; empty where they are in several
 * @param criteria what each must be
 * @param page which page
 */
record SearchQuestion(
        NhsNumber patient,
        List<String> types,
        Optional<Section> section,
        List<Criterion> criteria,
        Page page) {

    /** The parameter of how many a page holds. */
    static final String COUNT = "_count";

    /** The parameter of where a page starts. It is made by this service, for its own links. */
    static final String CURSOR = "_cursor";

    /** The cursor of the first entry, where a page before it held none of them. */
    static final String START = "start";

    /** The parameters of every search. */
    static final List<String> OF_ALL = List.of(COUNT, CURSOR, AsOf.NAME, FhirCall.FORMAT);

    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d+");

    /**
     * Which page of a search.
     *
     * @param asOf the moment of the past that is asked for; empty for this present moment
     * @param count how many matches it holds at most
     * @param room how many of these may be entries: fewer where the patient comes first
     * @param first whether no page was before it
     * @param cursor after which entry it starts; empty for the start of all
     */
    record Page(
            Optional<Instant> asOf,
            int count,
            int room,
            boolean first,
            Optional<EntryCursor> cursor) {

        /** The same, on which the patient comes first. */
        Page afterPatient() {
            return new Page(asOf, count, count - 1, first, cursor);
        }

        /** Whether the patient comes first on it. */
        boolean hasPatient() {
            return room < count;
        }

        /** The query as it is answered: with the count that is used, where it gives one. */
        FhirQuery used(FhirQuery query) {
            return query.all(COUNT).isEmpty() ? query : query.with(COUNT, Integer.toString(count));
        }

        /** Reads which page is asked for. */
        static Checked<Page> of(FhirQuery query, RecordTurns turns, FhirLimits limits) {
            return query.one(AsOf.NAME)
                    .then(turns::asOf)
                    .then(asOf ->
                            query.one(COUNT)
                                    .then(count -> count(count, limits))
                                    .then(count ->
                                            query.one(CURSOR)
                                                    .then(cursor -> page(asOf, count, cursor))));
        }

        private static Checked<Page> page(
                Optional<Instant> asOf, int count, Optional<String> text) {
            boolean first = text.isEmpty();
            return cursor(text.filter(given -> !given.equals(START)))
                    .map(cursor -> new Page(asOf, count, count, first, cursor));
        }

        private static Checked<Integer> count(Optional<String> text, FhirLimits limits) {
            if (text.isEmpty()) {
                return new Checked.Valid<>(limits.defaultPage());
            }
            if (WHOLE_NUMBER.matcher(text.get()).matches()) {
                var count = new BigInteger(text.get());
                if (count.signum() > 0) {
                    return new Checked.Valid<>(
                            count.min(BigInteger.valueOf(limits.maxPage())).intValue());
                }
            }
            return new Checked.Invalid<>(
                    Problems.invalidParameter(
                            COUNT,
                            "positive",
                            "Expected a whole number of at least 1, but it is none.",
                            "give such a number; a page holds at most " + limits.maxPage()));
        }

        private static Checked<Optional<EntryCursor>> cursor(Optional<String> text) {
            Optional<EntryCursor> cursor =
                    text.flatMap(EntryCursor::parse).filter(found -> found.last().isPresent());
            return text.isEmpty() || cursor.isPresent()
                    ? new Checked.Valid<>(cursor)
                    : new Checked.Invalid<>(
                            Problems.invalidParameter(
                                    CURSOR,
                                    "link-of-a-page",
                                    "Expected the value of a link of an earlier page, but it is"
                                            + " none.",
                                    "follow the next link of an earlier page as it is"));
        }
    }

    /** Copies the lists. */
    SearchQuestion {
        types = List.copyOf(types);
        criteria = List.copyOf(criteria);
    }

    /** What the values of these parameters ask for. */
    static Checked<List<Criterion>> criteria(FhirQuery query, List<SearchParameter> parameters) {
        List<Criterion> all = new ArrayList<>();
        for (SearchParameter parameter : parameters) {
            for (String value : query.all(parameter.name())) {
                switch (parameter.criterion(value)) {
                    case Checked.Valid<Criterion>(var criterion) -> all.add(criterion);
                    case Checked.Invalid<Criterion>(var problem) -> {
                        return new Checked.Invalid<>(problem);
                    }
                }
            }
        }
        return new Checked.Valid<>(all);
    }
}
