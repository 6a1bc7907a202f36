package org.carerecord.query.json;

import org.carerecord.event.Device;

/** A device in, on or used by the person. */
final class DeviceJson {

    private DeviceJson() {}

    static void members(JsonWriter json, Device device) {
        json.subject(device.type());
        json.object(
                "dates",
                () -> {
                    json.time("manufactured", device.manufactured());
                    json.time("expires", device.expires());
                });
        json.text("status", device.status());
        json.texts("names", device.names());
        json.texts("udi", device.udi());
        json.text("manufacturer", device.manufacturer());
        json.text("model", device.model());
        json.text("lotNumber", device.lotNumber());
        json.text("serialNumber", device.serialNumber());
        json.texts("notes", device.notes());
    }
}
