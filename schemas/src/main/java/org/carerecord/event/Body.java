package org.carerecord.event;

/** What an event states. Readers switch over it exhaustively; {@link Unknown} is the open end. */
public sealed interface Body
        permits Demographics,
                Condition,
                Allergy,
                Medication,
                Observation,
                DiagnosticReport,
                Immunisation,
                Procedure,
                Encounter,
                CarePlan,
                Device,
                DocumentReference,
                Circumstance,
                NumberStatement,
                Body.Unknown {

    /**
     * A kind of statement that is newer than this version: its envelope is known, its content is
     * not. It is kept and counted, never dropped.
     *
     * @param kind the name of the kind in the event's schema
     */
    record Unknown(String kind) implements Body {}
}
