package org.carerecord.ingest.fhir;

/**
 * Notices when two different patients of one run claim the same NHS number of the test range, which
 * assigned numbers can do: there are fewer than a million. Takes 4 MB, however many patients come.
 * Two patients are taken for one only if 32 bits of their identifiers' digests agree too. Not safe
 * for use by several threads.
 */
public final class ClaimedNumbers {

    private static final long FIRST = 9_990_000_000L;
    private static final int NUMBERS = 1_000_000;

    private final int[] fingerprints = new int[NUMBERS];

    /** A run that has seen no patient yet. */
    public ClaimedNumbers() {}

    /** Whether the patient may have the number: nobody else had it before. */
    public boolean claim(NumberClaim claim) {
        if (!claim.number().isTestRange()) {
            return true;
        }
        int index = (int) ((claim.number().value() - FIRST) / 10);
        if (fingerprints[index] == 0) {
            fingerprints[index] = claim.fingerprint();
        }
        return fingerprints[index] == claim.fingerprint();
    }
}
