package org.carerecord.query.summary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carerecord.feeds.FeedReport;
import org.carerecord.feeds.FeedsReader;
import org.carerecord.identity.NhsNumber;
import org.carerecord.reader.Lookup;
import org.carerecord.reader.RecordReader;
import org.carerecord.record.Heading;
import org.carerecord.record.Moment;
import org.carerecord.record.Revision;
import org.carerecord.record.Sharing;

/**
 * Answers with summaries, each under a strong entity tag that is made of everything the answer
 * depends on: the revision of the patient's record, the day, how feeds stand, the form, and the run
 * of this node, for another version may render otherwise. So a client that has the answer is told
 * so at the cost of reading the revision. Answers for a moment of the past have no tag.
 *
 * <p>It may be used by several threads.
 */
public final class SummaryAnswers {

    private static final int TAG_BYTES = 16;

    /** Of the memory for what is kept, one part in so many. */
    private static final int SHARE_OF_SELECTED = 4;

    /** In the tags of what is selected and not rendered, where others have their form. */
    private static final String NO_FORM = "selected";

    /** Where people read, whose day is another than that of the rules for an hour in summer. */
    private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");

    private final RecordReader reader;
    private final FeedsReader feeds;
    private final RenderedAnswers rendered;
    private final SelectedSummaries selected;
    private final String run;

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
        this.run = startedAt.toString();
    }

    /** Whose summary is asked for, of which moment and in which form. */
    private record Question(NhsNumber patient, Moment moment, SummaryForm form) {}

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
        // How feeds stand is asked before any row is opened: the log may be slow to answer.
        FeedReport report = feeds.at(moment);
        var question = new Question(patient, moment, form);
        if (moment.past()) {
            // Numbers that were linked then may not be linked now, and changes of theirs not known.
            return untagged(question, report, conditional);
        }
        return switch (reader.revision(patient)) {
            case Lookup.Found<Revision>(var revision, var upToDateAt) -> {
                String tag = tag(question, revision, report, conditional.gzip());
                if (conditional.has(tag)) {
                    yield new Lookup.Found<>(new Answered.Unchanged(tag), upToDateAt);
                }
                Optional<Answered> kept = rendered.find(tag).map(Answered.class::cast);
                yield kept.isPresent()
                        ? new Lookup.Found<>(kept.get(), upToDateAt)
                        : read(question, report)
                                .map(content ->
                                        fresh(
                                                question,
                                                content,
                                                tag,
                                                revision,
                                                conditional.gzip()));
            }
            case Lookup.NotFound<Revision> none -> untagged(question, report, conditional);
            case Lookup.Superseded<Revision> elsewhere -> untagged(question, report, conditional);
            case Lookup.NotReady<Revision>(var reason, var retryAfter) ->
                    new Lookup.NotReady<>(reason, retryAfter);
        };
    }

    /**
     * All that an answer is made of, for one that shows more than a summary. Whoever looks at one
     * page of a patient mostly looks at another: what was selected is kept.
     *
     * @param patient whose summary
     * @param moment the moment asked for
     */
    public Lookup<Told> told(NhsNumber patient, Moment moment) {
        FeedReport report = feeds.at(moment);
        if (moment.past()) {
            return select(patient, moment, report);
        }
        return switch (reader.revision(patient)) {
            case Lookup.Found<Revision>(var revision, var upToDateAt) -> {
                String tag = tag(patient, moment, revision, report, NO_FORM);
                Optional<Told> kept = selected.find(tag);
                yield kept.isPresent()
                        ? new Lookup.Found<>(kept.get().at(moment), upToDateAt)
                        : select(patient, moment, report)
                                .map(told -> kept(told, tag, patient, revision));
            }
            case Lookup.NotFound<Revision> none -> select(patient, moment, report);
            case Lookup.Superseded<Revision> elsewhere -> select(patient, moment, report);
            case Lookup.NotReady<Revision>(var reason, var retryAfter) ->
                    new Lookup.NotReady<>(reason, retryAfter);
        };
    }

    private Told kept(Told told, String tag, NhsNumber patient, Revision before) {
        if (isStill(patient, before)) {
            selected.keep(tag, told);
        }
        return told;
    }

    private Lookup<Told> select(NhsNumber patient, Moment moment, FeedReport report) {
        return reader.summary(patient, moment, report.sharing())
                .map(summary -> new Told(summary, report.silent(), moment));
    }

    private Lookup<Answered> untagged(
            Question question, FeedReport report, Conditional conditional) {
        return read(question, report)
                .map(content ->
                        RenderedAnswers.body(content, conditional.gzip(), Optional.empty()));
    }

    private Lookup<byte[]> read(Question question, FeedReport report) {
        return select(question.patient(), question.moment(), report)
                .map(told -> question.form().bytes(told));
    }

    /** What was just rendered, under its tag only if the record did not change meanwhile. */
    private Answered fresh(
            Question question, byte[] content, String tag, Revision before, boolean gzip) {
        if (!isStill(question.patient(), before)) {
            return RenderedAnswers.body(content, gzip, Optional.empty());
        }
        Answered.Body body = RenderedAnswers.body(content, gzip, Optional.of(tag));
        rendered.keep(tag, body);
        return body;
    }

    private boolean isStill(NhsNumber patient, Revision before) {
        return reader.revision(patient) instanceof Lookup.Found<Revision>(var after, _)
                && after.equals(before);
    }

    private String tag(Question question, Revision revision, FeedReport report, boolean gzip) {
        return tag(
                question.patient(),
                question.moment(),
                revision,
                report,
                question.form().name() + (gzip ? "\ngzip" : "\nidentity"));
    }

    private String tag(
            NhsNumber patient, Moment moment, Revision revision, FeedReport report, String form) {
        String words =
                String.join(
                        "\n",
                        run,
                        patient.digits(),
                        revision.digest(),
                        LocalDate.ofInstant(moment.at(), ZoneOffset.UTC).toString(),
                        LocalDate.ofInstant(moment.at(), UNITED_KINGDOM).toString(),
                        form,
                        words(report));
        byte[] digest = sha256().digest(words.getBytes(StandardCharsets.UTF_8));
        return '"' + HexFormat.of().formatHex(Arrays.copyOf(digest, TAG_BYTES)) + '"';
    }

    /** How feeds stand, as far as a summary tells of it. */
    private static String words(FeedReport report) {
        Sharing sharing = report.sharing();
        return report.silent()
                + Arrays.stream(Heading.values())
                        .map(heading -> sharing.isShared(heading) ? "1" : "0")
                        .collect(Collectors.joining());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Expected every JDK to have SHA-256", impossible);
        }
    }
}
