package org.carerecord.ingest.fhir;

import java.util.stream.Stream;
import org.carerecord.event.Section;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Device.DeviceDeviceNameComponent;
import org.hl7.fhir.r4.model.Device.DeviceUdiCarrierComponent;
import org.jspecify.annotations.Nullable;

/** Device: devices in, on or used by the person. */
final class DeviceMapper implements ResourceMapper<Device> {

    @Override
    public Statement map(Device resource, Reading reading) {
        String status = DataTypes.text(resource.getStatusElement());
        var body =
                new org.carerecord.event.Device(
                        DataTypes.concept(resource.getType()),
                        status,
                        DataTypes.texts(
                                resource.getDeviceName().stream()
                                        .map(DeviceDeviceNameComponent::getName)),
                        DataTypes.texts(resource.getUdiCarrier().stream().map(DeviceMapper::udi)),
                        DataTypes.given(resource.getManufacturer()),
                        DataTypes.given(resource.getModelNumber()),
                        DataTypes.given(resource.getLotNumber()),
                        DataTypes.given(resource.getSerialNumber()),
                        reading.time("manufactureDate", resource.getManufactureDateElement()),
                        reading.time("expirationDate", resource.getExpirationDateElement()),
                        Remarks.of(resource.getNote())
                                .say("Safety", resource.getSafety())
                                .say(Remarks.REASON_FOR_STATUS, resource.getStatusReason())
                                .list());
        return Statement.of(Section.DEVICES, body, resource.getPatient()).withStatus(status);
    }

    /** The identifier as printed on the device, else its fixed part. */
    private static @Nullable String udi(DeviceUdiCarrierComponent carrier) {
        return Stream.of(carrier.getCarrierHRF(), carrier.getDeviceIdentifier())
                .filter(text -> DataTypes.given(text) != null)
                .findFirst()
                .orElse(null);
    }
}
