package org.carerecord.query.summary;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.carerecord.feeds.FeedReport;
import org.carerecord.feeds.FeedStatus;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.Sha256;
import org.carerecord.record.Heading;
import org.carerecord.record.Moment;
import org.carerecord.record.Revision;
import org.carerecord.record.Sharing;
import org.jspecify.annotations.Nullable;

/**
 * Strong entity tags, made of everything that an answer depends on: the revision of the patient's
 * record, the day, how feeds stand, the form, and the run of this node, for another version may
 * render otherwise.
 */
final class EntityTags {

    private static final int BYTES = 16;

    /** Where people read, whose day is another than that of the rules for an hour in summer. */
    private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");

    private final String run;
    private final AtomicReference<@Nullable Standing> last = new AtomicReference<>();

    /**
     * Of a run.
     *
     * @param startedAt when this node was started, UTC
     */
    EntityTags(Instant startedAt) {
        this.run = startedAt.toString();
    }

    /** How feeds stand, in words; mostly as the last time. */
    private record Standing(boolean complete, List<FeedStatus> feeds, String words) {

        boolean isOf(FeedReport report) {
            return complete == report.complete() && feeds.equals(report.feeds());
        }
    }

    /**
     * The tag of an answer, with its quotation marks.
     *
     * @param form what tells the form of the answer from all others
     */
    String of(NhsNumber patient, Moment moment, Revision revision, FeedReport report, String form) {
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
        byte[] digest = Sha256.of(words.getBytes(StandardCharsets.UTF_8));
        return '"' + HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES)) + '"';
    }

    private String words(FeedReport report) {
        Standing known = last.get();
        if (known != null && known.isOf(report)) {
            return known.words();
        }
        var standing = new Standing(report.complete(), report.feeds(), told(report));
        last.set(standing);
        return standing.words();
    }

    /** How feeds stand, as far as a summary tells of it. */
    private static String told(FeedReport report) {
        Sharing sharing = report.sharing();
        return report.silent()
                + Arrays.stream(Heading.values())
                        .map(heading -> sharing.isShared(heading) ? "1" : "0")
                        .collect(Collectors.joining());
    }
}
