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

    /** Where people read, whose day is another than that of the rules for an hour in summer. */
    private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");

    private final RecordReader reader;
    private final FeedsReader feeds;
    private final RenderedAnswers rendered;
    private final String run;

    /**
     * Answers.
     *
     * @param cacheBytes how much memory rendered answers may take
     * @param startedAt when this node was started, UTC
     */
    public SummaryAnswers(
            RecordReader reader, FeedsReader feeds, long cacheBytes, Instant startedAt) {
        this.reader = reader;
        this.feeds = feeds;
        this.rendered = new RenderedAnswers(cacheBytes);
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

    private Lookup<Answered> untagged(
            Question question, FeedReport report, Conditional conditional) {
        return read(question, report)
                .map(content ->
                        RenderedAnswers.body(content, conditional.gzip(), Optional.empty()));
    }

    private Lookup<byte[]> read(Question question, FeedReport report) {
        return reader.summary(question.patient(), question.moment(), report.sharing())
                .map(summary ->
                        question.form()
                                .bytes(new Told(summary, report.silent(), question.moment())));
    }

    /** What was just rendered, under its tag only if the record did not change meanwhile. */
    private Answered fresh(
            Question question, byte[] content, String tag, Revision before, boolean gzip) {
        boolean same =
                reader.revision(question.patient()) instanceof Lookup.Found<Revision>(var after, _)
                        && after.equals(before);
        if (!same) {
            return RenderedAnswers.body(content, gzip, Optional.empty());
        }
        Answered.Body body = RenderedAnswers.body(content, gzip, Optional.of(tag));
        rendered.keep(tag, body);
        return body;
    }

    private String tag(Question question, Revision revision, FeedReport report, boolean gzip) {
        Moment moment = question.moment();
        String words =
                String.join(
                        "\n",
                        run,
                        question.patient().digits(),
                        revision.digest(),
                        LocalDate.ofInstant(moment.at(), ZoneOffset.UTC).toString(),
                        LocalDate.ofInstant(moment.at(), UNITED_KINGDOM).toString(),
                        question.form().name(),
                        gzip ? "gzip" : "identity",
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
