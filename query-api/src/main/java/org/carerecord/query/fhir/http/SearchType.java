package org.carerecord.query.fhir.http;

import static org.carerecord.query.fhir.http.SearchParameter.date;
import static org.carerecord.query.fhir.http.SearchParameter.token;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carerecord.event.Section;

/**
 * The types that a record's entries become, and what each can be searched by: the table of which
 * routes, rules and the capability statement are made. Names of parameters are R4's own for the
 * type; what R4 has no parameter for is not searched by, and neither is what no entry says.
 */
@SuppressWarnings("ImmutableEnumChecker") // the list is unmodifiable, and what it holds is records
enum SearchType {
    CONDITION(
            "Condition",
            true,
            Section.PROBLEMS,
            token("code", "code"),
            token("category", "category"),
            token("clinical-status", "clinicalStatus"),
            date("recorded-date", "recordedDate"),
            date("onset-date", "onset[x]")),
    ALLERGY(
            "AllergyIntolerance",
            false,
            Section.ALLERGIES,
            token("code", "code"),
            token("category", "category"),
            token("clinical-status", "clinicalStatus"),
            date("date", "recordedDate")),
    MEDICATION_STATEMENT(
            "MedicationStatement",
            true,
            Section.MEDICATIONS,
            token("code", "medicationCodeableConcept"),
            token("status", "status"),
            date("effective", "effective[x]")),
    MEDICATION_REQUEST(
            "MedicationRequest",
            true,
            Section.MEDICATIONS,
            token("code", "medicationCodeableConcept"),
            token("status", "status"),
            date("authoredon", "authoredOn")),
    IMMUNIZATION(
            "Immunization",
            false,
            Section.IMMUNISATIONS,
            token("vaccine-code", "vaccineCode"),
            token("status", "status"),
            date("date", "occurrence[x]")),
    OBSERVATION(
            "Observation",
            true,
            token("code", "code"),
            token("category", "category"),
            token("status", "status"),
            date("date", "effective[x]")),
    DIAGNOSTIC_REPORT(
            "DiagnosticReport",
            true,
            Section.RESULTS,
            token("code", "code"),
            token("category", "category"),
            token("status", "status"),
            date("date", "effective[x]")),
    PROCEDURE(
            "Procedure",
            true,
            Section.PROCEDURES,
            token("code", "code"),
            token("category", "category"),
            token("status", "status"),
            date("date", "performed[x]")),
    DEVICE_USE("DeviceUseStatement", true, Section.DEVICES),
    CONSENT(
            "Consent",
            false,
            Section.ADVANCE_DIRECTIVES,
            token("category", "category"),
            token("status", "status"),
            date("date", "dateTime")),
    FLAG("Flag", true, date("date", "period")),
    CARE_PLAN(
            "CarePlan",
            true,
            Section.CARE_PLANS,
            token("category", "category"),
            token("status", "status"),
            date("date", "period")),
    ENCOUNTER(
            "Encounter",
            true,
            Section.ENCOUNTERS,
            token("type", "type"),
            token("class", "class"),
            token("status", "status"),
            date("date", "period")),
    APPOINTMENT(
            "Appointment",
            false,
            Section.APPOINTMENTS,
            token("service-type", "serviceType"),
            token("status", "status"),
            date("date", "start")),
    SERVICE_REQUEST(
            "ServiceRequest",
            true,
            Section.REFERRALS,
            token("code", "code"),
            token("category", "category"),
            token("status", "status"),
            date("authored", "authoredOn"),
            date("occurrence", "occurrence[x]")),
    RELATED_PERSON("RelatedPerson", false, token("relationship", "relationship")),
    CARE_TEAM("CareTeam", true, date("date", "period")),
    FAMILY_HISTORY(
            "FamilyMemberHistory",
            false,
            Section.FAMILY_HISTORY,
            token("code", "condition.code"),
            token("relationship", "relationship"),
            date("date", "date")),
    DOCUMENT_REFERENCE(
            "DocumentReference",
            true,
            Section.DOCUMENTS,
            token("type", "type"),
            token("category", "category"),
            token("status", "status"),
            date("date", "date")),
    BASIC("Basic", true);

    private final String type;
    private final boolean subject;
    private final Optional<Section> section;
    private final List<SearchParameter> parameters;

    SearchType(String type, boolean subject, SearchParameter... parameters) {
        this(type, subject, Optional.empty(), parameters);
    }

    SearchType(String type, boolean subject, Section section, SearchParameter... parameters) {
        this(type, subject, Optional.of(section), parameters);
    }

    SearchType(
            String type,
            boolean subject,
            Optional<Section> section,
            SearchParameter... parameters) {
        this.type = type;
        this.subject = subject;
        this.section = section;
        List<SearchParameter> all = new ArrayList<>(SearchParameter.OF_ALL);
        all.addAll(List.of(parameters));
        this.parameters = List.copyOf(all);
    }

    /** The type of resources of this name. */
    static Optional<SearchType> of(String type) {
        return Arrays.stream(values()).filter(one -> one.type.equals(type)).findFirst();
    }

    /** The name of the type of resources. */
    String type() {
        return type;
    }

    /** The parameters that may name the patient: R4 has {@code subject} for some types only. */
    List<String> patientParameters() {
        return subject ? List.of("patient", "subject") : List.of("patient");
    }

    /** The section that all entries of the type are in; empty where they are in several. */
    Optional<Section> section() {
        return section;
    }

    /** What a search can be narrowed by. */
    List<SearchParameter> parameters() {
        return parameters;
    }
}
