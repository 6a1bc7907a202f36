package org.carerecord.query.words;

import java.util.Set;
import org.carerecord.event.Concept;
import org.carerecord.event.Device;
import org.carerecord.event.Immunisation;
import org.carerecord.event.Medication;
import org.carerecord.event.Procedure;

/** Medicines, vaccinations, procedures and devices in words. */
final class TreatmentText {

    private static final Set<String> ACTIVE = Set.of("active");
    private static final Set<String> DONE = Set.of("completed");

    /** FHIR medicationrequest-intent: that it was ordered, at whichever step. */
    private static final Set<String> ORDERED =
            Set.of("order", "original-order", "reflex-order", "filler-order", "instance-order");

    private TreatmentText() {}

    static void tell(Telling telling, Medication medication) {
        telling.about(medication.code(), "medicine");
        StatusText.mark(telling, ACTIVE, medication.status());
        medication.dosages().forEach(dosage -> telling.say("Dosage", dosage));
        telling.say("Course", medication.courseOfTherapy());
        telling.dates(
                Telling.Dated.of("Authorised", medication.authored()),
                Telling.Dated.of("Last issued", medication.lastIssued()),
                Telling.Dated.of("To be taken", medication.validity()));
        telling.say("Discontinued", medication.discontinued());
        telling.concepts("For", medication.reasons());
        if (medication.intent() != null && !ORDERED.contains(medication.intent())) {
            telling.code("Intent", medication.intent());
        }
        telling.notes(medication.notes());
    }

    static void tell(Telling telling, Immunisation immunisation) {
        telling.about(immunisation.vaccine(), "vaccination");
        StatusText.mark(telling, DONE, immunisation.status());
        telling.say("Reason for status", immunisation.statusReason());
        telling.dates(
                Telling.Dated.of("Given", immunisation.occurrence()),
                Telling.Dated.of("Recorded", immunisation.recorded()));
        telling.listed("Dose", immunisation.doseNumbers());
        telling.say("Batch", immunisation.lotNumber());
        telling.say("Site", immunisation.site());
        telling.say("Route", immunisation.route());
        telling.concepts("For", immunisation.reasons());
        if (Boolean.FALSE.equals(immunisation.primarySource())) {
            telling.say("Reported by", "Somebody other than whoever gave it");
        }
        telling.notes(immunisation.notes());
    }

    static void tell(Telling telling, Procedure procedure) {
        telling.about(procedure.code(), "procedure");
        StatusText.mark(telling, DONE, procedure.status());
        telling.dates(Telling.Dated.of("Performed", procedure.performed()));
        telling.concepts("For", procedure.reasons());
        telling.concepts("Site", procedure.bodySites());
        telling.say("Outcome", procedure.outcome());
        telling.say("Category", procedure.category());
        telling.notes(procedure.notes());
    }

    static void tell(Telling telling, Device device) {
        telling.about(named(device), "device");
        StatusText.mark(telling, ACTIVE, device.status());
        telling.listed("Name", device.names());
        telling.say("Manufacturer", device.manufacturer());
        telling.say("Model", device.model());
        telling.say("Batch", device.lotNumber());
        telling.say("Serial number", device.serialNumber());
        telling.listed("UDI", device.udi());
        telling.say("Manufactured", device.manufactured());
        telling.say("Expires", device.expires());
        telling.notes(device.notes());
    }

    /** By its type, else by the first of its names. */
    private static Concept named(Device device) {
        return device.type().isEmpty() && !device.names().isEmpty()
                ? Concept.ofText(device.names().getFirst())
                : device.type();
    }
}
