package org.carerecord.event;

/** What was observed: a quantity, a concept, or the source's text. */
public sealed interface ObservationValue {

    /** A measured amount. */
    record Measured(Quantity quantity) implements ObservationValue {}

    /** A coded finding. */
    record Coded(Concept concept) implements ObservationValue {}

    /** A value in words or digits that is neither, kept as the source wrote it. */
    record Text(String text) implements ObservationValue {}
}
