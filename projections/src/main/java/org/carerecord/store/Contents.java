package org.carerecord.store;

import java.util.Arrays;
import org.carerecord.codec.Decoded;
import org.carerecord.codec.EventDecoder;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;

/**
 * Whether two events of an entry say the same. The same statement may have been written twice with
 * two schemas, so what is compared is what is said, not its bytes; its event id and the moment of
 * assertion are not part of it.
 */
final class Contents {

    private final EventDecoder decoder;

    Contents(EventDecoder decoder) {
        this.decoder = decoder;
    }

    boolean differ(byte[] framed, byte[] otherFramed) {
        if (Arrays.equals(framed, otherFramed)) {
            return false;
        }
        ClinicalEvent event = event(framed);
        ClinicalEvent other = event(otherFramed);
        // Of what this version cannot read, only equal bytes are known to say the same.
        return event.body() instanceof Body.Unknown || !said(event).equals(said(other));
    }

    ClinicalEvent event(byte[] framed) {
        return switch (decoder.decode(framed)) {
            case Decoded.Event decoded -> decoded.event();
            case Decoded.Undecodable undecodable ->
                    throw new IllegalStateException(
                            "Expected a folded event to be readable, but: " + undecodable.rule());
        };
    }

    private static ClinicalEvent said(ClinicalEvent event) {
        return new ClinicalEvent(
                "",
                event.organisation(),
                event.nhsNumber(),
                event.section(),
                event.entryId(),
                0,
                null,
                event.status(),
                event.confidentiality(),
                event.sensitivities(),
                event.encounter(),
                event.author(),
                event.body());
    }
}
