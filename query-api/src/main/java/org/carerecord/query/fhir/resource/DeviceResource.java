package org.carerecord.query.fhir.resource;

import java.util.List;
import org.carerecord.event.Device;
import org.carerecord.query.fhir.element.FhirElement;
import org.jspecify.annotations.Nullable;

/**
 * Devices as DeviceUseStatement, as the International Patient Summary has them, around the
 * contained Device. When it was used no source says.
 */
final class DeviceResource {

    private static final BoundCode USE_STATUS =
            BoundCode.assuming("active", "active", "completed", "intended", "stopped", "on-hold");
    private static final BoundCode STATUS = BoundCode.orUnknown("active", "inactive");
    private static final String ID = "device";

    private DeviceResource() {}

    static FhirElement of(Device body, Envelope envelope) {
        FhirElement use =
                envelope.resource("DeviceUseStatement", List.of(device(body)), new Extensions());
        return status(use, body.status())
                .child("subject", envelope.subject())
                .lacking("timingDateTime", List.of(Absent.unknown()))
                .child("source", envelope.author())
                .child(
                        "device",
                        FhirElement.element()
                                .text("reference", "#" + ID)
                                .text("display", body.type().words()))
                .children("note", Envelope.notes(body.notes()));
    }

    /** R4 calls the use of a device completed where it calls the device itself inactive. */
    private static FhirElement status(FhirElement use, @Nullable String word) {
        return word != null && word.equals("inactive")
                ? use.text("status", "completed", List.of(Extensions.sourceValue(word)))
                : USE_STATUS.required(use, "status", word);
    }

    private static FhirElement device(Device body) {
        FhirElement device =
                FhirElement.resource("Device")
                        .text("id", ID)
                        .children(
                                "extension",
                                new Extensions()
                                        .text(
                                                Extensions.own("source-status"),
                                                STATUS.strange(body.status()))
                                        .list())
                        .children("udiCarrier", each("carrierHRF", body.udi()));
        STATUS.optional(device, "status", body.status());
        device.text("manufacturer", body.manufacturer());
        Times.dateTime(device, "manufactureDate", body.manufactured());
        Times.dateTime(device, "expirationDate", body.expires());
        return device.text("lotNumber", body.lotNumber())
                .text("serialNumber", body.serialNumber())
                .children("deviceName", names(body.names()))
                .text("modelNumber", body.model())
                .child("type", Concepts.concept(body.type()));
    }

    private static List<FhirElement> each(String name, List<String> texts) {
        return texts.stream().map(text -> FhirElement.element().text(name, text)).toList();
    }

    /** R4 demands to know what kind of name it is. */
    private static List<FhirElement> names(List<String> names) {
        return names.stream()
                .filter(name -> !name.isBlank())
                .map(name ->
                        FhirElement.element()
                                .text("name", name)
                                .text("type", "other", List.of(Extensions.assumed())))
                .toList();
    }
}
