package org.carerecord.ingest.publish;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.carerecord.event.NumberReissued;
import org.carerecord.event.NumberStatement;
import org.carerecord.event.PatientsLinked;
import org.carerecord.event.PatientsUnlinked;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.Sha256;

/**
 * Entry ids of what is told of a person's numbers, for sources that have none of their own: one for
 * each pair of numbers, the same for linking and for unlinking it, so that the higher version of
 * the two holds.
 */
public final class NumberEntries {

    private static final int DIGEST_BYTES = 8;

    private NumberEntries() {}

    /** The entry id of a statement under its event's own number. */
    public static String entryOf(NumberStatement statement) {
        return switch (statement) {
            case PatientsLinked link -> link(link.superseded());
            case PatientsUnlinked unlink -> link(unlink.superseded());
            case NumberReissued reissue -> reissue(reissue.former());
        };
    }

    private static String link(NhsNumber superseded) {
        return "link/" + superseded.digits();
    }

    /** The former number must not be read anywhere, so it is not spelt out here either. */
    private static String reissue(NhsNumber former) {
        byte[] text = ("reissued " + former.digits()).getBytes(StandardCharsets.UTF_8);
        byte[] digest = Arrays.copyOf(Sha256.of(text), DIGEST_BYTES);
        return "reissued/" + HexFormat.of().formatHex(digest);
    }
}
