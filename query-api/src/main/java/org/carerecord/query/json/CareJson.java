package org.carerecord.query.json;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.carerecord.event.AdvanceDecision;
import org.carerecord.event.Alert;
import org.carerecord.event.Appointment;
import org.carerecord.event.Concept;
import org.carerecord.event.ContactPerson;
import org.carerecord.event.FamilyHistory;
import org.carerecord.event.LegalInformation;
import org.carerecord.event.Referral;
import org.carerecord.event.ServicePackage;
import org.jspecify.annotations.Nullable;

/** What is told of the person's care and circumstances. */
final class CareJson {

    private CareJson() {}

    static void alert(JsonWriter json, Alert body) throws IOException {
        json.subject(body.code());
        json.object(
                "dates",
                () -> {
                    json.time("recorded", body.recorded());
                    json.when("period", body.period());
                });
        json.text("status", body.status());
        json.concept("priority", body.priority());
        json.concepts("categories", body.categories());
        json.texts("notes", body.notes());
    }

    static void advanceDecision(JsonWriter json, AdvanceDecision body) throws IOException {
        json.subject(body.type());
        json.object(
                "dates",
                () -> {
                    json.time("made", body.made());
                    json.time("reviewBy", body.reviewBy());
                });
        json.text("status", body.status());
        json.concept("decision", body.decision());
        json.text("location", body.location());
        json.text("document", body.document());
        json.text("description", body.description());
        json.texts("notes", body.notes());
    }

    static void legalInformation(JsonWriter json, LegalInformation body) throws IOException {
        json.subject(body.type());
        json.object(
                "dates",
                () -> {
                    json.when("period", body.period());
                });
        json.text("status", body.status());
        json.texts("holders", body.holders());
        json.text("location", body.location());
        json.texts("notes", body.notes());
    }

    static void servicePackage(JsonWriter json, ServicePackage body) throws IOException {
        json.subject(body.service());
        json.object(
                "dates",
                () -> {
                    json.when("period", body.period());
                });
        json.text("status", body.status());
        json.concepts("categories", body.categories());
        json.text("provider", body.provider());
        json.text("frequency", body.frequency());
        json.text("contact", body.contact());
        json.concepts("reasons", body.reasons());
        json.texts("notes", body.notes());
    }

    static void referral(JsonWriter json, Referral body) throws IOException {
        json.subject(body.service());
        json.object(
                "dates",
                () -> {
                    json.time("authored", body.authored());
                    json.when("occurrence", body.occurrence());
                });
        json.text("status", body.status());
        json.text("intent", body.intent());
        json.text("priority", body.priority());
        json.concept("specialty", body.specialty());
        json.text("referrer", body.referrer());
        json.text("recipient", body.recipient());
        json.concepts("reasons", body.reasons());
        json.texts("notes", body.notes());
    }

    static void appointment(JsonWriter json, Appointment body) throws IOException {
        json.text("text", words(body));
        json.object(
                "dates",
                () -> {
                    json.when("period", body.period());
                });
        json.text("status", body.status());
        json.concepts("types", body.types());
        json.concept("specialty", body.specialty());
        json.concepts("reasons", body.reasons());
        json.texts("locations", body.locations());
        json.texts("participants", body.participants());
        json.text("serviceProvider", body.serviceProvider());
        json.text("description", body.description());
        json.texts("notes", body.notes());
    }

    static void contactPerson(JsonWriter json, ContactPerson body) throws IOException {
        json.text("text", words(body));
        json.object(
                "dates",
                () -> {
                    json.when("period", body.period());
                });
        json.text("status", body.status());
        json.text("name", body.name());
        json.concepts("relationships", body.relationships());
        json.concept("role", body.role());
        json.text("organisation", body.organisation());
        json.objects("contacts", body.contacts(), contact -> PersonJson.contact(json, contact));
        json.objects("addresses", body.addresses(), address -> PersonJson.address(json, address));
        json.texts("notes", body.notes());
    }

    static void familyHistory(JsonWriter json, FamilyHistory body) throws IOException {
        json.subject(body.relationship());
        json.object(
                "dates",
                () -> {
                    json.time("recorded", body.date());
                    json.time("born", body.born());
                });
        json.text("status", body.status());
        json.text("name", body.name());
        json.text("sex", body.sex());
        json.flag("deceased", body.deceased());
        json.objects("conditions", body.conditions(), condition -> condition(json, condition));
        json.texts("notes", body.notes());
    }

    private static void condition(JsonWriter json, FamilyHistory.RelativeCondition condition)
            throws IOException {
        json.subject(condition.code());
        json.when("onset", condition.onset());
        json.concept("outcome", condition.outcome());
        json.text("note", condition.note());
    }

    private static String words(Appointment appointment) {
        return firstOf(
                firstWords(appointment.types()),
                appointment.description(),
                appointment.specialty() == null ? null : appointment.specialty().words());
    }

    private static String words(ContactPerson contact) {
        return firstOf(contact.name(), contact.organisation(), firstWords(contact.relationships()));
    }

    private static String firstWords(List<Concept> concepts) {
        return firstOf(concepts.stream().map(Concept::words).toArray(String[]::new));
    }

    private static String firstOf(@Nullable String... words) {
        return Stream.of(words)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
