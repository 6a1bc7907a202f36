package org.carerecord.query.words;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.carerecord.event.Appointment;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.Encounter;
import org.carerecord.event.HospitalStay;
import org.carerecord.event.Referral;
import org.carerecord.event.ServicePackage;
import org.jspecify.annotations.Nullable;

/** Contacts with services in words: had, arranged, asked for, and given at home. */
final class ServiceText {

    private static final Set<String> FINISHED = Set.of("finished");
    private static final Set<String> BOOKED = Set.of("booked");
    private static final Set<String> ACTIVE = Set.of("active");
    private static final Set<String> ORDER = Set.of("order");

    private ServiceText() {}

    static void tell(Telling telling, Encounter encounter) {
        String kind = words(encounter.encounterClass());
        String title = Words.first(Words.any(encounter.types()), Stream.of(kind));
        telling.about(title, "encounter");
        StatusText.mark(telling, FINISHED, encounter.status());
        telling.dates(Telling.Dated.of("When", encounter.period()));
        telling.others("Kind", title, encounter.types());
        telling.other("Class", title, kind);
        telling.say("Specialty", encounter.specialty());
        telling.concepts("For", encounter.reasons());
        telling.listed("Place", encounter.locations());
        telling.say("Service", encounter.serviceProvider());
        HospitalStay stay = encounter.stay();
        if (stay != null) {
            tell(telling, stay);
        }
        telling.say("Discharged to", encounter.dischargeDisposition());
    }

    private static void tell(Telling telling, HospitalStay stay) {
        telling.say("Admission", stay.admissionMethod());
        telling.say("Admitted from", stay.admissionSource());
        stay.legalStatuses()
                .forEach(legal ->
                        telling.say(
                                "Legal status",
                                Words.joined(
                                        List.of(
                                                words(legal.context()),
                                                legal.classification().words()))));
        telling.say("Discharge", stay.dischargeMethod());
        telling.say("Destination", stay.destination());
    }

    static void tell(Telling telling, Appointment appointment) {
        String specialty = words(appointment.specialty());
        String title =
                Words.first(
                        Words.readable(appointment.types()),
                        Stream.ofNullable(appointment.description()),
                        Stream.of(specialty),
                        Words.any(appointment.types()));
        telling.about(title, "appointment");
        StatusText.mark(telling, BOOKED, appointment.status());
        telling.dates(Telling.Dated.of("When", appointment.period()));
        telling.others("Kind", title, appointment.types());
        telling.other("Specialty", title, specialty);
        telling.other("Description", title, appointment.description());
        telling.concepts("For", appointment.reasons());
        telling.listed("With", appointment.participants());
        telling.listed("Place", appointment.locations());
        telling.say("Service", appointment.serviceProvider());
        telling.notes(appointment.notes());
    }

    static void tell(Telling telling, Referral referral) {
        telling.about(referral.service(), "referral");
        StatusText.mark(telling, ACTIVE, referral.status());
        telling.code("Priority", referral.priority());
        telling.dates(
                Telling.Dated.of("Made", referral.authored()),
                Telling.Dated.of("Wished for", referral.occurrence()));
        telling.say("Specialty", referral.specialty());
        telling.say("From", referral.referrer());
        telling.say("To", referral.recipient());
        telling.concepts("For", referral.reasons());
        if (referral.intent() != null && !ORDER.contains(referral.intent())) {
            telling.code("Intent", referral.intent());
        }
        telling.notes(referral.notes());
    }

    static void tell(Telling telling, ServicePackage given) {
        telling.about(given.service(), "service");
        StatusText.mark(telling, ACTIVE, given.status());
        telling.dates(Telling.Dated.of("When", given.period()));
        telling.concepts("Kind", given.categories());
        telling.say("Given by", given.provider());
        telling.say("How often", given.frequency());
        telling.concepts("For", given.reasons());
        telling.say("Contact", given.contact());
        telling.notes(given.notes());
    }

    private static String words(@Nullable Concept concept) {
        return concept == null ? "" : concept.words();
    }

    private static String words(@Nullable Coding coding) {
        return coding == null ? "" : new Concept(List.of(coding), null).words();
    }
}
