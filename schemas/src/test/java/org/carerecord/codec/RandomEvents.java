package org.carerecord.codec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.carerecord.event.Author;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.NumberReissued;
import org.carerecord.event.PatientsLinked;
import org.carerecord.event.PatientsUnlinked;
import org.carerecord.event.Section;
import org.carerecord.event.SectionRules;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.OdsCode;

/**
 * Events of every kind from a seed: each field is at times missing, at times empty, at times filled
 * with text that breaks careless code. The same seed gives the same events.
 */
final class RandomEvents {

    private static final List<String> ORGANISATIONS = List.of("RJ1", "Y06601", "A81001", "X26");

    private final Random random;
    private final RandomValues values;
    private final List<Supplier<Body>> kinds = new ArrayList<>();

    RandomEvents(long seed) {
        this(seed, false);
    }

    private RandomEvents(long seed, boolean everything) {
        this.random = new Random(seed);
        this.values = new RandomValues(random, everything);
        kinds.addAll(new RandomStatements(values).kinds());
        kinds.addAll(new RandomCare(values).kinds());
        kinds.addAll(List.of(this::patientsLinked, this::patientsUnlinked, this::numberReissued));
    }

    /** Events with every field filled, each text another. */
    static RandomEvents withEveryField(long seed) {
        return new RandomEvents(seed, true);
    }

    /** One event of each kind of body. */
    List<ClinicalEvent> oneOfEachKind() {
        return kinds.stream().map(kind -> event(kind.get())).toList();
    }

    /** An event of any kind. */
    ClinicalEvent event() {
        return event(kinds.get(random.nextInt(kinds.size())).get());
    }

    private ClinicalEvent event(Body body) {
        List<Section> sections = new ArrayList<>(SectionRules.sectionsOf(body));
        return new ClinicalEvent(
                values.word(),
                new OdsCode(ORGANISATIONS.get(random.nextInt(ORGANISATIONS.size()))),
                nhsNumber(),
                sections.get(random.nextInt(sections.size())).code(),
                values.word(),
                random.nextBoolean() ? random.nextLong() : random.nextInt(5),
                values.orNull(() -> Instant.ofEpochMilli(random.nextLong())),
                random.nextInt(4) == 0
                        ? ClinicalEvent.Status.ENTERED_IN_ERROR
                        : ClinicalEvent.Status.RECORDED,
                random.nextBoolean() ? "N" : values.text(),
                values.texts(),
                values.textOrNull(),
                values.orNull(() ->
                        new Author(values.textOrNull(), values.textOrNull(), values.textOrNull())),
                body);
    }

    private NhsNumber nhsNumber() {
        while (true) {
            // Of the test range: never a person.
            long nine = 999_000_000L + random.nextLong(1_000_000L);
            String digits = "%09d%d".formatted(nine, NhsNumber.checkDigit(nine) % 10);
            if (NhsNumber.check(digits, NhsNumber.TestRange.ALLOWED)
                    instanceof NhsNumber.Valid(var number)) {
                return number;
            }
        }
    }

    private PatientsLinked patientsLinked() {
        var kinds = PatientsLinked.Kind.values();
        return new PatientsLinked(
                nhsNumber(), kinds[random.nextInt(kinds.length)], values.textOrNull());
    }

    private PatientsUnlinked patientsUnlinked() {
        return new PatientsUnlinked(nhsNumber(), values.textOrNull());
    }

    private NumberReissued numberReissued() {
        return new NumberReissued(nhsNumber());
    }
}
