package org.carerecord.query.summary;

import java.time.Instant;
import java.util.Optional;
import org.carerecord.feeds.FeedReport;
import org.carerecord.feeds.FeedsReader;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.summary.RenderedAnswers.Kind;
import org.carerecord.reader.Lookup;
import org.carerecord.reader.RecordReader;
import org.carerecord.reader.RevisedSummary;
import org.carerecord.record.Moment;
import org.carerecord.record.Revision;
import org.carerecord.record.Summary;

/**
 * Answers with summaries, each under a strong entity tag. What was answered before is kept, and
 * sent again at the cost of reading the revision; so a client that has it is told so. Answers for a
 * moment of the past have no tag: numbers that were linked then may not be linked now, and changes
 * of theirs not known.
 *
 * <p>It may be used by several threads.
 */
public final class SummaryAnswers {

    /** Of the memory for what is kept, one part in so many. */
    private static final int SHARE_OF_SELECTED = 4;

    /** In the tags of what is selected and not rendered, where others have their form. */
    private static final String NO_FORM = "selected";

    private final RecordReader reader;
    private final FeedsReader feeds;
    private final RenderedAnswers rendered;
    private final SelectedSummaries selected;
    private final EntityTags tags;

    /**
     * Answers.
     *
     * @param cacheBytes how much memory answers may take that are kept: most of it rendered ones,
     *     the rest selected ones
     * @param startedAt when this node was started, UTC
     */
    public SummaryAnswers(
            RecordReader reader, FeedsReader feeds, long cacheBytes, Instant startedAt) {
        this.reader = reader;
        this.feeds = feeds;
        long ofSelected = cacheBytes / SHARE_OF_SELECTED;
        this.rendered = new RenderedAnswers(cacheBytes - ofSelected);
        this.selected = new SelectedSummaries(ofSelected);
        this.tags = new EntityTags(startedAt);
    }

    /** Whose summary is asked for, of which moment, and how feeds stood then. */
    private record Question(NhsNumber patient, Moment moment, FeedReport report) {

        Told told(Summary summary) {
            return new Told(summary, report.silent(), moment);
        }
    }

    /** The tag of what is true now, and the last moment at which that was all there is. */
    private record Current(String tag, Instant upToDateAt) {}

    /**
     * The answer to a client.
     *
     * @param patient whose summary
     * @param moment the moment asked for
     * @param form the form of the answer
     * @param conditional what the client has
     */
    public Lookup<Answered> ask(
            NhsNumber patient, Moment moment, SummaryForm form, Conditional conditional) {
        Question question = question(patient, moment);
        if (moment.past()) {
            return past(question)
                    .map(told ->
                            RenderedAnswers.body(
                                    form.bytes(told), conditional.gzip(), Optional.empty()));
        }
        var kind = new Kind(patient, form.name(), conditional.gzip());
        Optional<Answered.Body> kept = rendered.find(kind);
        Optional<Current> current =
                kept.isPresent() || conditional.hasTags()
                        ? current(question, kind.words())
                        : Optional.empty();
        if (current.isPresent()) {
            String tag = current.get().tag();
            if (conditional.has(tag)) {
                return found(new Answered.Unchanged(tag), current.get());
            }
            if (kept.isPresent() && kept.get().tag().equals(Optional.of(tag))) {
                return found(kept.get(), current.get());
            }
        }
        return rendered(question, form, kind);
    }

    /**
     * All that an answer is made of, for one that shows more than a summary. Whoever looks at one
     * page of a patient mostly looks at another: what was selected is kept.
     *
     * @param patient whose summary
     * @param moment the moment asked for
     */
    public Lookup<Told> told(NhsNumber patient, Moment moment) {
        Question question = question(patient, moment);
        if (moment.past()) {
            return past(question);
        }
        Optional<SelectedSummaries.Kept> kept = selected.find(patient);
        Optional<Current> current =
                kept.isPresent() ? current(question, NO_FORM) : Optional.empty();
        if (current.isPresent() && kept.orElseThrow().tag().equals(current.get().tag())) {
            return found(kept.get().told().at(moment), current.get());
        }
        return now(question)
                .map(revised -> {
                    Told told = question.told(revised.summary());
                    revised.revision()
                            .map(revision -> tag(question, revision, NO_FORM))
                            .ifPresent(tag -> selected.keep(patient, tag, told));
                    return told;
                });
    }

    /** How feeds stand is asked before any row is opened: the log may be slow to answer. */
    private Question question(NhsNumber patient, Moment moment) {
        return new Question(patient, moment, feeds.at(moment));
    }

    private Optional<Current> current(Question question, String form) {
        return reader.revision(question.patient())
                        instanceof Lookup.Found<Revision>(var revision, var upToDateAt)
                ? Optional.of(new Current(tag(question, revision, form), upToDateAt))
                : Optional.empty();
    }

    private Lookup<Answered> rendered(Question question, SummaryForm form, Kind kind) {
        return now(question)
                .map(revised -> {
                    byte[] content = form.bytes(question.told(revised.summary()));
                    Optional<String> tag =
                            revised.revision()
                                    .map(revision -> tag(question, revision, kind.words()));
                    Answered.Body body = RenderedAnswers.body(content, kind.gzip(), tag);
                    rendered.keep(kind, body);
                    return body;
                });
    }

    private Lookup<RevisedSummary> now(Question question) {
        return reader.revisedSummary(
                question.patient(), question.moment(), question.report().sharing());
    }

    private Lookup<Told> past(Question question) {
        return reader.summary(question.patient(), question.moment(), question.report().sharing())
                .map(question::told);
    }

    private String tag(Question question, Revision revision, String form) {
        return tags.of(question.patient(), question.moment(), revision, question.report(), form);
    }

    private static <T> Lookup<T> found(T value, Current current) {
        return new Lookup.Found<>(value, current.upToDateAt());
    }
}
