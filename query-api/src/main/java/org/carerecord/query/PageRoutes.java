package org.carerecord.query;

import java.util.List;
import java.util.Map;
import org.carerecord.feeds.FeedsReader;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.page.EntryVersionsPage;
import org.carerecord.query.page.FindPage;
import org.carerecord.query.page.Links;
import org.carerecord.query.page.MomentPage;
import org.carerecord.query.page.PageAssets;
import org.carerecord.query.page.PageTemplates;
import org.carerecord.query.page.ProblemPage;
import org.carerecord.query.page.ResultsPage;
import org.carerecord.query.page.SummaryPage;
import org.carerecord.query.page.TimelinePage;
import org.carerecord.query.summary.SummaryAnswers;
import org.carerecord.query.words.Wording;
import org.carerecord.reader.RecordReader;

/** The pages for people, and what is told on them where there is nothing to show. */
final class PageRoutes {

    private final SummaryPage summary;
    private final List<Route> routes;
    private final PageProblems problemPages;
    private final ProblemForms problems;

    PageRoutes(
            PatientReads reads,
            RecordReader reader,
            FeedsReader feeds,
            SummaryAnswers answers,
            NhsNumber.TestRange testRange,
            QueryLimits limits) {
        PageAssets assets = PageAssets.load();
        var templates = new PageTemplates(assets);
        var wording = Wording.ofPages(feeds.register());
        var summaries = new PageSummaries(answers);
        var moments = new PageMoments(reads, new MomentPage(templates));
        this.summary = new SummaryPage(templates, wording);
        var find = new FindHandler(new FindPage(templates), testRange);
        var results =
                new ResultsHandler(
                        moments, summaries, reader, new ResultsPage(templates, wording), limits);
        this.routes =
                List.of(
                        Route.plain(FindHandler.START, find::ask),
                        Route.plain(FindHandler.PATH, find::ask),
                        Route.post(FindHandler.PATH, find::find),
                        new AssetsHandler(assets).route(),
                        new SummaryPageHandler(moments, summaries, summary).route(),
                        results.all(),
                        results.one(),
                        new TimelineHandler(
                                        moments,
                                        summaries,
                                        reader,
                                        new TimelinePage(templates, wording),
                                        limits)
                                .route(),
                        new EntryVersionsHandler(
                                        moments,
                                        summaries,
                                        reader,
                                        new EntryVersionsPage(templates, wording))
                                .route());
        this.problemPages = new PageProblems(new ProblemPage(templates));
        ProblemForm form = problemPages::answer;
        this.problems =
                new ProblemForms(
                        Map.of(
                                FindHandler.START, form,
                                FindHandler.PATH, form,
                                Links.START, form));
    }

    /** The page of a summary, which other addresses answer with too. */
    SummaryPage summary() {
        return summary;
    }

    /** Every route. */
    List<Route> all() {
        return routes;
    }

    /** Problems as pages. */
    PageProblems problemPages() {
        return problemPages;
    }

    /** How problems are told under their paths. */
    ProblemForms problems() {
        return problems;
    }
}
