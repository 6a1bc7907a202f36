package org.carerecord.codec;

import org.carerecord.event.NumberReissued;
import org.carerecord.event.PatientsLinked;
import org.carerecord.event.PatientsUnlinked;
import org.carerecord.identity.NhsNumber;

/** Reads what is told of a person's numbers from Avro's binary encoding. */
final class IdentityFromAvro {

    private IdentityFromAvro() {}

    static PatientsLinked linked(AvroBytes in) {
        return new PatientsLinked(
                number("body.superseded", in.text()), kind(in.text()), in.optionalText());
    }

    static PatientsUnlinked unlinked(AvroBytes in) {
        return new PatientsUnlinked(number("body.superseded", in.text()), in.optionalText());
    }

    static NumberReissued reissued(AvroBytes in) {
        return new NumberReissued(number("body.former", in.text()));
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
