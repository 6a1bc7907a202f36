package org.carerecord.codec;

import org.carerecord.avro.NumberReissuedBody;
import org.carerecord.avro.PatientsLinkedBody;
import org.carerecord.avro.PatientsUnlinkedBody;
import org.carerecord.event.NumberReissued;
import org.carerecord.event.PatientsLinked;
import org.carerecord.event.PatientsUnlinked;

/** Turns what is told of a person's numbers into Avro records. */
final class IdentityToAvro {

    private IdentityToAvro() {}

    static PatientsLinkedBody linked(PatientsLinked body) {
        return new PatientsLinkedBody(
                body.superseded().digits(), body.kind().code(), body.reason());
    }

    static PatientsUnlinkedBody unlinked(PatientsUnlinked body) {
        return new PatientsUnlinkedBody(body.superseded().digits(), body.reason());
    }

    static NumberReissuedBody reissued(NumberReissued body) {
        return new NumberReissuedBody(body.former().digits());
    }
}
