package org.carerecord.query;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.carerecord.event.Section;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.page.ResultsPage;
import org.carerecord.reader.Lookup;
import org.carerecord.reader.RecordReader;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryPage;
import org.carerecord.record.EntryQuestion;
import org.carerecord.record.Moment;

/** Answers with results and vital signs, test by test, over time: of every test or of one. */
final class ResultsHandler {

    private static final String TAIL = "/results";
    private static final String CODE = "code";
    private static final List<Section> SECTIONS = List.of(Section.RESULTS, Section.VITAL_SIGNS);

    private final PageMoments moments;
    private final PageSummaries summaries;
    private final RecordReader reader;
    private final ResultsPage page;
    private final QueryLimits limits;

    ResultsHandler(
            PageMoments moments,
            PageSummaries summaries,
            RecordReader reader,
            ResultsPage page,
            QueryLimits limits) {
        this.moments = moments;
        this.summaries = summaries;
        this.reader = reader;
        this.page = page;
        this.limits = limits;
    }

    /** The route of every test. */
    Route all() {
        return new Route(
                SummaryPageHandler.PATH + TAIL,
                PageMoments.parameters(),
                (ctx, parameters) ->
                        moments.answer(ctx, parameters, read(ResultsPage.Asked.EVERYTHING)));
    }

    /** The route of one test. */
    Route one() {
        return new Route(
                SummaryPageHandler.PATH + TAIL + "/{" + CODE + "}",
                PageMoments.parameters(Parameter.SYSTEM),
                this::answerOne);
    }

    private void answerOne(Context ctx, Parameters parameters) {
        String code = ctx.pathParam(CODE);
        var asked =
                new ResultsPage.Asked(
                        Optional.of(code),
                        parameters.value(Parameter.SYSTEM).filter(Predicate.not(String::isBlank)));
        moments.answer(ctx, parameters, read(asked));
    }

    private PageRead<PageSummaries.With<ResultsPage.Found>> read(ResultsPage.Asked asked) {
        return summaries.page(
                TAIL,
                (patient, moment) -> found(asked, patient, moment),
                (told, found) ->
                        page.render(told.summary(), told.silent(), asked, found, told.moment()));
    }

    /** Of each section as many as a page may hold; the page says where there are more. */
    private Lookup<ResultsPage.Found> found(
            ResultsPage.Asked asked, NhsNumber patient, Moment moment) {
        List<Entry> entries = new ArrayList<>();
        List<Section> cut = new ArrayList<>();
        Lookup<ResultsPage.Found> outcome = new Lookup.NotFound<>();
        for (Section section : SECTIONS) {
            var question =
                    new EntryQuestion(
                            Optional.of(section), asked.code(), Optional.empty(), limits.maxPage());
            Lookup<EntryPage> read = reader.entries(patient, question, moment);
            if (!(read instanceof Lookup.Found<EntryPage>(var list, var upToDateAt))) {
                return read.map(list -> new ResultsPage.Found(list.entries(), List.of()));
            }
            entries.addAll(list.entries());
            if (list.next().isPresent()) {
                cut.add(section);
            }
            outcome = new Lookup.Found<>(new ResultsPage.Found(entries, cut), upToDateAt);
        }
        return outcome;
    }
}
