package org.carerecord.testkit.history;

import java.time.Instant;
import java.util.List;
import org.carerecord.event.Author;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalEvent.Status;
import org.carerecord.identity.NhsNumber;
import org.jspecify.annotations.Nullable;

/** Where one history takes place: its patients, its sources, and the identifiers given so far. */
final class Setting {

    private static final List<Author> AUTHORS =
            List.of(
                    new Author("Dr A Example", "General practitioner", "G1234567"),
                    new Author("B Sample", "Nurse", null));

    private final long seed;
    private final HistoryShape shape;
    private final Chance chance;
    private final List<NhsNumber> patients;
    private final List<Source> sources;
    private final Dates dates;
    private final Statements statements;
    private int events;
    private int entries;

    Setting(long seed, HistoryShape shape) {
        this.seed = seed;
        this.shape = shape;
        this.chance = new Chance(seed);
        this.patients = TestNumbers.of(seed, chance.between(1, shape.patientsMax()), chance);
        this.sources = Source.ofFeeds(chance.between(1, shape.feedsMax()), chance);
        this.dates = new Dates(chance, shape);
        this.statements =
                new Statements(chance, shape, dates, new Bodies(new Details(chance, shape, dates)));
    }

    Chance chance() {
        return chance;
    }

    HistoryShape shape() {
        return shape;
    }

    List<NhsNumber> patients() {
        return patients;
    }

    Statements statements() {
        return statements;
    }

    NhsNumber anyPatient() {
        return chance.pick(patients);
    }

    Source anySource() {
        return chance.pick(sources);
    }

    boolean happens(HardCase hardCase) {
        return chance.of(shape.chance(hardCase));
    }

    /**
     * An identifier no other event of the history has, nor one of another seed. Its letter comes
     * first, so that the order of identifiers is not the order in which they were given.
     */
    String newEventId() {
        char letter = (char) ('a' + chance.below(26));
        return letter + Long.toHexString(seed) + "-" + events++;
    }

    String newEntryId() {
        return EntryIds.ofNumber(++entries);
    }

    /** The first event of an entry. */
    ClinicalEvent opened(Source source, NhsNumber patient, String entryId, Statement statement) {
        return opened(source, patient, entryId, statement.section(), statements.body(statement));
    }

    /** The first event of an entry with this body. */
    ClinicalEvent opened(
            Source source, NhsNumber patient, String entryId, String section, Body body) {
        Instant asserted = dates.asserted();
        return new ClinicalEvent(
                newEventId(),
                source.organisation(),
                patient,
                section,
                entryId,
                firstVersion(asserted),
                chance.of(0.15) ? null : asserted,
                Status.RECORDED,
                chance.of(0.9) ? "N" : "R",
                chance.of(0.9) ? List.of() : List.of("sexual-health"),
                chance.of(0.8) ? null : EntryIds.ofNumber(chance.between(1, 5)),
                authorOrNull(),
                body);
    }

    private @Nullable Author authorOrNull() {
        return chance.of(0.3) ? chance.pick(AUTHORS) : null;
    }

    private long firstVersion(Instant asserted) {
        if (happens(HardCase.NEGATIVE_VERSION)) {
            return chance.of(0.25) ? Long.MIN_VALUE : -chance.between(1, 3);
        }
        if (happens(HardCase.ZERO_VERSION)) {
            return 0;
        }
        if (happens(HardCase.HUGE_VERSION)) {
            return Long.MAX_VALUE - chance.below(8);
        }
        return chance.evenly() ? chance.between(1, 3) : asserted.toEpochMilli();
    }
}
