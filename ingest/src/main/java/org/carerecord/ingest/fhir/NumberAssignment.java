package org.carerecord.ingest.fhir;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.Sha256;

/**
 * NHS numbers of the test range for made-up patients that have none. The number follows from the
 * patient's own identifier, so the same file always gives the same number.
 */
final class NumberAssignment {

    private static final long TEST_PREFIX = 999_000_000L;
    private static final long CHOICES = 1_000_000L;
    private static final int NO_CHECK_DIGIT = 10;

    private NumberAssignment() {}

    /**
     * The number of a patient: 999, six digits of the identifier's SHA-256, and the check digit.
     * Where no number with these digits exists, the digest is digested again until one does.
     *
     * @param identifier the patient's own identifier, with its system
     */
    static NumberClaim of(String identifier) {
        byte[] first = Sha256.of(identifier.getBytes(StandardCharsets.UTF_8));
        byte[] digest = first;
        long number = numberOf(digest);
        while (number < 0) {
            digest = Sha256.of(digest);
            number = numberOf(digest);
        }
        return new NumberClaim(new NhsNumber(number), fingerprint(first));
    }

    /** The claim of a patient who came with a number. */
    static NumberClaim given(NhsNumber number) {
        byte[] digest = Sha256.of(("given " + number.digits()).getBytes(StandardCharsets.UTF_8));
        return new NumberClaim(number, fingerprint(digest));
    }

    private static long numberOf(byte[] digest) {
        long choice = Long.remainderUnsigned(ByteBuffer.wrap(digest).getLong(), CHOICES);
        long nineDigits = TEST_PREFIX + choice;
        int check = NhsNumber.checkDigit(nineDigits);
        boolean repeated = choice == CHOICES - 1 && check == 9;
        return check == NO_CHECK_DIGIT || repeated ? -1 : nineDigits * 10 + check;
    }

    private static int fingerprint(byte[] digest) {
        int bits = ByteBuffer.wrap(digest).getInt(Long.BYTES);
        return bits == 0 ? 1 : bits;
    }
}
