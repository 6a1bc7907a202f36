package org.carerecord.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.carerecord.identity.Sha256;

/**
 * Which state of a patient's record an answer was made of. Two answers of one revision, for moments
 * of one day, say the same; whatever changes the record changes the revision too, once all of it is
 * visible, and none comes back. A record that is folded after all may be older than what was folded
 * last; that it no longer is in quarantine is what tells of it. It tells nothing of the record and
 * not whose it is.
 *
 * @param digest 128 bits in hexadecimal
 */
public record Revision(String digest) {

    private static final int BYTES = 16;

    /**
     * The revision of a person whose record lies under these numbers.
     *
     * @param numbers the person's own number and the linked ones, by number
     */
    static Revision of(List<NumberRows> numbers) {
        var words = new StringBuilder();
        for (NumberRows number : numbers) {
            words.append("number ")
                    .append(number.quarantined())
                    .append(' ')
                    .append(number.foldedSince())
                    .append('\n');
            number.heads().forEach(head -> append(words, head));
            number.identity()
                    .forEach(said -> {
                        words.append(said.id().hex())
                                .append(' ')
                                .append(said.inConflict())
                                .append(' ');
                        append(words, said.provenance());
                    });
        }
        byte[] digest = Sha256.of(words.toString().getBytes(StandardCharsets.US_ASCII));
        return new Revision(HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES)));
    }

    private static void append(StringBuilder words, Provenance at) {
        words.append(at.feed().value())
                .append(' ')
                .append(at.partition())
                .append(' ')
                .append(at.offset())
                .append('\n');
    }
}
