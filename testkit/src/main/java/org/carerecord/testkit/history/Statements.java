package org.carerecord.testkit.history;

import java.util.List;
import org.carerecord.event.Body;
import org.carerecord.event.Concept;
import org.jspecify.annotations.Nullable;

/** Chooses what is stated, and how a statement is moved. */
final class Statements {

    private static final List<String> UNKNOWN_SECTIONS = List.of("genomics", "research", "x-new");
    private static final List<String> UNKNOWN_STATUSES = List.of("zz-unheard-of", "ACTIVE", "");
    private static final String IN_ERROR = "entered-in-error";
    private static final int TRIES = 8;

    private final Chance chance;
    private final HistoryShape shape;
    private final Dates dates;
    private final Bodies bodies;

    Statements(Chance chance, HistoryShape shape, Dates dates, Bodies bodies) {
        this.chance = chance;
        this.shape = shape;
        this.dates = dates;
        this.bodies = bodies;
    }

    /** A statement about anything. */
    Statement any() {
        Topic topic =
                shape.resultsShare() > 0 && chance.of(shape.resultsShare())
                        ? Topic.RESULT
                        : chance.pick(Topic.all());
        String section =
                happens(HardCase.UNKNOWN_SECTION)
                        ? chance.pick(UNKNOWN_SECTIONS)
                        : chance.pick(topic.sections());
        return new Statement(topic, section, code(topic), dates.any(), status(topic));
    }

    /** A body that says a statement. */
    Body body(Statement statement) {
        return happens(HardCase.UNKNOWN_BODY)
                ? new Body.Unknown("GenomicFinding")
                : bodies.of(statement);
    }

    /** A body that says a statement and is not one that is known. */
    Body bodyOtherThan(Body known, Statement statement) {
        for (int i = 0; i < TRIES; i++) {
            Body body = body(statement);
            if (!body.equals(known)) {
                return body;
            }
        }
        return bodies.of(toOtherDate(toOtherCode(statement)));
    }

    /** The statement about another code of its topic, where it has one. */
    Statement toOtherCode(Statement from) {
        for (int i = 0; i < TRIES; i++) {
            Concept code = realCode(from.topic());
            if (!code.equals(from.code())) {
                return from.withCode(code);
            }
        }
        return from;
    }

    /** The statement of another day, or of none. */
    Statement toOtherDate(Statement from) {
        return from.withTime(from.time() == null ? dates.any() : dates.after(from.time()));
    }

    /** A statement in another section: of another topic, or of its own where that has several. */
    Statement toOtherSection(Statement from) {
        for (int i = 0; i < TRIES; i++) {
            Topic topic = chance.pick(Topic.all());
            String section = chance.pick(topic.sections());
            if (!section.equals(from.section())) {
                return new Statement(topic, section, code(topic), from.time(), status(topic));
            }
        }
        return from;
    }

    /** The statement with another status that its standard names. */
    Statement toOtherStatus(Statement from) {
        List<String> statuses = from.topic().statuses();
        String other = statuses.get(0).equals(from.status()) ? statuses.get(1) : statuses.get(0);
        return from.withStatus(other);
    }

    private Concept code(Topic topic) {
        return topic.noneKnown()
                .filter(none -> happens(HardCase.NONE_KNOWN))
                .orElseGet(() -> realCode(topic));
    }

    private Concept realCode(Topic topic) {
        return topic == Topic.RESULT
                ? ClinicalVocabulary.test(chance.below(shape.tests()))
                : chance.pick(topic.codes());
    }

    private @Nullable String status(Topic topic) {
        if (happens(HardCase.NO_STATUS)) {
            return null;
        }
        if (happens(HardCase.UNKNOWN_STATUS)) {
            return chance.pick(UNKNOWN_STATUSES);
        }
        return happens(HardCase.BODY_IN_ERROR) ? IN_ERROR : chance.pick(topic.statuses());
    }

    private boolean happens(HardCase hardCase) {
        return chance.of(shape.chance(hardCase));
    }
}
