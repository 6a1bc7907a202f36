package org.carerecord.reader;

import java.time.Instant;
import java.util.List;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Concept;
import org.carerecord.event.Condition;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.OdsCode;

/** Made-up statements for tests. */
final class Statements {

    private Statements() {}

    /** A made-up patient of the test range, one for each number from 0 to 90 000. */
    static NhsNumber patient(int number) {
        long nine = 999_000_000L + number;
        while (NhsNumber.checkDigit(nine) == 10) {
            nine += 100_000;
        }
        return new NhsNumber(nine * 10 + NhsNumber.checkDigit(nine));
    }

    static ClinicalEvent condition(NhsNumber patient, String entry, long version, String words) {
        return new ClinicalEvent(
                entry + "-" + version,
                new OdsCode("RJ1"),
                patient,
                "problems",
                entry,
                version,
                Instant.ofEpochMilli(version),
                ClinicalEvent.Status.RECORDED,
                "N",
                List.of(),
                null,
                null,
                new Condition(
                        Concept.ofText(words),
                        "active",
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        new ClinicalTime("2024-05-01"),
                        List.of()));
    }
}
