package org.carerecord.codec;

import org.carerecord.avro.NumberReissuedBody;
import org.carerecord.avro.PatientsLinkedBody;
import org.carerecord.avro.PatientsUnlinkedBody;
import org.carerecord.event.NumberReissued;
import org.carerecord.event.PatientsLinked;
import org.carerecord.event.PatientsUnlinked;
import org.carerecord.identity.NhsNumber;

/** Turns Avro records into what is told of a person's numbers. */
final class IdentityFromAvro {

    private IdentityFromAvro() {}

    static PatientsLinked linked(PatientsLinkedBody body) {
        return new PatientsLinked(
                number("body.superseded", body.getSuperseded()),
                kind(body.getKind()),
                body.getReason());
    }

    static PatientsUnlinked unlinked(PatientsUnlinkedBody body) {
        return new PatientsUnlinked(
                number("body.superseded", body.getSuperseded()), body.getReason());
    }

    static NumberReissued reissued(NumberReissuedBody body) {
        return new NumberReissued(number("body.former", body.getFormer()));
    }

    private static PatientsLinked.Kind kind(String text) {
        for (PatientsLinked.Kind kind : PatientsLinked.Kind.values()) {
            if (kind.code().equals(text)) {
                return kind;
            }
        }
        // Above all a number that was issued anew must never be linked.
        throw new InvalidFieldException("body.kind", "Expected superseded or merged");
    }

    /** Whether a number of the test range is acceptable is judged by the event's own. */
    private static NhsNumber number(String field, String text) {
        return switch (NhsNumber.check(text, NhsNumber.TestRange.ALLOWED)) {
            case NhsNumber.Valid(var number) -> number;
            case NhsNumber.Invalid(var rule) ->
                    throw new InvalidFieldException(field, rule.sentence());
        };
    }
}
