package org.carerecord.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What is held of a patient, in the words of a test, and the summary of it. */
final class Held {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final List<Told> told = new ArrayList<>();
    private SummaryLimits limits = SummaryLimits.DEFAULT;
    private Instant at = NOW;
    private int quarantined;
    private Sharing sharing = Sharing.UNKNOWN;

    Held tell(Told... more) {
        told.addAll(Arrays.asList(more));
        return this;
    }

    Held at(String moment) {
        at = Instant.parse(moment);
        return this;
    }

    Held within(SummaryLimits other) {
        limits = other;
        return this;
    }

    Held quarantined(int count) {
        quarantined = count;
        return this;
    }

    Held sharing(Sharing other) {
        sharing = other;
        return this;
    }

    Held shuffled(long seed) {
        Collections.shuffle(told, new Random(seed));
        return this;
    }

    Summary summary() {
        return summary(rows());
    }

    HeldRows rows() {
        return new HeldRows(told.stream().map(Told::entry).toList());
    }

    Summary summary(HeldRows rows) {
        var patient =
                new PatientRows(
                        Told.PATIENT, rows, List.of(), List.of(), new Revision(""), quarantined);
        return new SummaryRules(limits).select(patient, Moment.now(at), sharing);
    }

    SummarySection section(Heading heading) {
        return summary().sections().stream()
                .filter(section -> section.heading() == heading)
                .findFirst()
                .orElseThrow();
    }

    /** The entry ids of a section's lines, in order. */
    List<String> shown(Heading heading) {
        return section(heading).entries().stream().map(entry -> entry.event().entryId()).toList();
    }

    boolean more(Heading heading) {
        return section(heading).more();
    }

    /** Why each line of a section is shown, in order. */
    List<Why> why(Heading heading) {
        return section(heading).items().stream().map(Item::why).toList();
    }
}
