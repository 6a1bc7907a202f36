package org.carerecord.query.fhir.http;

import static org.carerecord.query.fhir.element.FhirElement.element;
import static org.carerecord.query.fhir.element.FhirElement.resource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.query.read.AsOf;

/**
 * The capability statement, made of the tables that the routes are made of: what it names is
 * served, and what is served it names.
 */
final class Capabilities {

    private static final String BY_ID_OR_PATIENT =
            "Read by the id that the resource has here; an entry that was taken back is gone. Every"
                    + " search names one patient. References to other statements of the source are"
                    + " by identifier, which can be searched by.";

    private Capabilities() {}

    /**
     * The statement.
     *
     * @param base where this service is addressed
     * @param since since when it says so, UTC
     */
    static FhirElement statement(String base, Instant since) {
        return resource("CapabilityStatement")
                .text("status", "active")
                .text("date", since.toString())
                .text("kind", "instance")
                .child("software", element().text("name", "Care Record"))
                .child(
                        "implementation",
                        element().text("description", "A shared care record").text("url", base))
                .text("fhirVersion", "4.0.1")
                .texts("format", FhirForm.OF_RESOURCES.stream().map(FhirForm::mediaType).toList())
                .children("rest", List.of(rest()));
    }

    private static FhirElement rest() {
        List<FhirElement> resources = new ArrayList<>();
        resources.add(patient());
        Arrays.stream(SearchType.values()).map(Capabilities::ofType).forEach(resources::add);
        return element()
                .text("mode", "server")
                .text(
                        "documentation",
                        "Patients are named by NHS number or by the id of the Patient. "
                                + AsOf.NAME
                                + " asks what was known at a moment of the past."
                                + " Pages of a search tell of one moment; next links carry it."
                                + " What is not supported is refused by name, or passed over by"
                                + " searches where Prefer has handling=lenient.")
                .children("resource", resources);
    }

    private static FhirElement patient() {
        return element()
                .text("type", PatientRoutes.TYPE)
                .text(
                        "documentation",
                        "Read by NHS number or by the id of the resource, which does not show the"
                                + " number.")
                .children("interaction", interactions("read", "search-type"))
                .children("searchParam", patientParameters())
                .children(
                        "operation",
                        List.of(
                                operation(
                                        SummaryOperation.NAME,
                                        SummaryOperation.DEFINITION,
                                        "By NHS number or id in the path, or by identifier; also"
                                                + " as text/html."),
                                operation(
                                        Everything.NAME,
                                        Everything.DEFINITION,
                                        "By NHS number or id in the path, page by page; takes"
                                                + " _since, _type and _count.")));
    }

    private static List<FhirElement> patientParameters() {
        List<FhirElement> parameters = new ArrayList<>();
        parameters.add(
                searchParameter(
                        PatientParameters.IDENTIFIER,
                        "token",
                        "The NHS number, with or without "
                                + PatientParameters.NHS_NUMBER
                                + ". Required."));
        PatientSearch.PARAMETERS.forEach(one -> parameters.add(searchParameter(one)));
        parameters.add(asOf());
        return parameters;
    }

    private static FhirElement ofType(SearchType type) {
        List<FhirElement> parameters = new ArrayList<>();
        type.patientParameters()
                .forEach(name ->
                        parameters.add(
                                searchParameter(
                                        name,
                                        "reference",
                                        "The NHS number or the id of the Patient, as it is, after"
                                                + " Patient/ or as its address here; or the number"
                                                + " with its system as "
                                                + name
                                                + ".identifier. Required.")));
        type.parameters().forEach(one -> parameters.add(searchParameter(one)));
        parameters.add(asOf());
        return element()
                .text("type", type.type())
                .text("documentation", BY_ID_OR_PATIENT)
                .children("interaction", interactions("read", "search-type"))
                .text("versioning", "versioned")
                .texts("referencePolicy", List.of("literal", "logical"))
                .children("searchParam", parameters);
    }

    private static FhirElement asOf() {
        return searchParameter(
                AsOf.NAME,
                "special",
                "A moment of the past: what was known then. An addition of this service.");
    }

    private static FhirElement searchParameter(SearchParameter parameter) {
        return element().text("name", parameter.name()).text("type", parameter.kind().code());
    }

    private static FhirElement searchParameter(String name, String type, String documentation) {
        return element().text("name", name).text("type", type).text("documentation", documentation);
    }

    private static FhirElement operation(String name, String definition, String documentation) {
        return element()
                .text("name", name)
                .text("definition", definition)
                .text("documentation", documentation);
    }

    private static List<FhirElement> interactions(String... codes) {
        return Arrays.stream(codes).map(code -> element().text("code", code)).toList();
    }
}
