package org.carerecord.query.fhir.document;

import java.util.List;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.query.fhir.resource.FhirSystems;

/**
 * This shared record as the author of its documents: a Device, for it puts them together on demand
 * and no person attests them (NHSE draft, Document Information).
 */
final class SharedRecord {

    /** What it is called. */
    static final String NAME = "Care Record, shared care record";

    private static final String UUID = Uuids.of("shared-record");

    private SharedRecord() {}

    /** The address of the Device in a document. */
    static String address() {
        return Uuids.address(UUID);
    }

    /** The reference to the Device. */
    static FhirElement reference() {
        return FhirElement.element().text("reference", address());
    }

    /** The Device. */
    static FhirElement device() {
        return FhirElement.resource("Device")
                .text("id", UUID)
                .children(
                        "identifier",
                        List.of(
                                FhirElement.element()
                                        .text("system", FhirSystems.OWN + "device")
                                        .text("value", UUID)))
                .children(
                        "deviceName",
                        List.of(
                                FhirElement.element()
                                        .text("name", NAME)
                                        .text("type", "user-friendly-name")));
    }
}
