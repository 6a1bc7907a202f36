package org.carerecord.query.fhir.http;

import java.util.ArrayList;
import java.util.List;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.problem.Checked;
import org.carerecord.query.problem.Problems;

/**
 * Whom a request is about: {@code patient=9434765919}, {@code patient=Patient/9434765919} or the
 * whole address of that Patient, the same with the id of a Patient in place of the number, or the
 * number with its system where an identifier is asked for.
 */
final class PatientParameters {

    /** The system of NHS numbers. */
    static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";

    /** The parameter of a patient's identifier. */
    static final String IDENTIFIER = "identifier";

    private static final List<String> IDENTIFIERS = List.of(".identifier", ":identifier");
    private static final List<String> REFERENCES = List.of("", ":Patient");
    private static final String TYPE = "Patient/";
    private static final String BETWEEN = "|";

    private PatientParameters() {}

    /** Every form in which a search may name the patient. */
    static List<String> names(List<String> parameters) {
        List<String> names = new ArrayList<>();
        for (String parameter : parameters) {
            REFERENCES.forEach(form -> names.add(parameter + form));
            IDENTIFIERS.forEach(form -> names.add(parameter + form));
        }
        return names;
    }

    /**
     * The one patient whom a search names.
     *
     * @param call the search, which says where this service is addressed
     * @param parameters the parameters that may name the patient
     */
    static Checked<NhsNumber> patient(
            FhirCall call, List<String> parameters, NamedPatients patients) {
        FhirQuery query = call.query();
        String own = call.base() + "/";
        List<Checked<NhsNumber>> named = new ArrayList<>();
        for (String parameter : parameters) {
            for (String form : REFERENCES) {
                query.all(parameter + form)
                        .forEach(value -> named.add(reference(value, own, patients)));
            }
            for (String form : IDENTIFIERS) {
                String name = parameter + form;
                query.all(name).forEach(value -> named.add(identifier(name, value, patients)));
            }
        }
        return named.size() == 1
                ? named.getFirst()
                : new Checked.Invalid<>(
                        FhirProblems.patientNeeded(
                                parameters.getFirst(),
                                "name one with patient={nhsNumber} or patient.identifier="
                                        + NHS_NUMBER
                                        + "|{nhsNumber}"));
    }

    /** The one patient whom an identifier names. */
    static Checked<NhsNumber> identified(FhirQuery query, NamedPatients patients) {
        List<String> values = query.all(IDENTIFIER);
        return values.size() == 1
                ? identifier(IDENTIFIER, values.getFirst(), patients)
                : new Checked.Invalid<>(
                        FhirProblems.patientNeeded(
                                IDENTIFIER,
                                "name one with identifier=" + NHS_NUMBER + "|{nhsNumber}"));
    }

    /** An address of this service means what follows its base (R4, search.html#reference). */
    private static Checked<NhsNumber> reference(String value, String own, NamedPatients patients) {
        String local = value.startsWith(own + TYPE) ? value.substring(own.length()) : value;
        return patients.of(local.startsWith(TYPE) ? local.substring(TYPE.length()) : local);
    }

    private static Checked<NhsNumber> identifier(
            String name, String value, NamedPatients patients) {
        int between = value.indexOf(BETWEEN);
        if (between >= 0 && !value.substring(0, between).equals(NHS_NUMBER)) {
            return new Checked.Invalid<>(
                    Problems.invalidParameter(
                            name,
                            "nhs-number-system",
                            "Expected an identifier of the system of NHS numbers, but it is of"
                                    + " another.",
                            "write it as " + NHS_NUMBER + "|{nhsNumber}"));
        }
        return patients.byNumber(value.substring(between + 1));
    }
}
