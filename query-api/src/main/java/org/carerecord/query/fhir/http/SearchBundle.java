package org.carerecord.query.fhir.http;

import static org.carerecord.query.fhir.element.FhirElement.element;
import static org.carerecord.query.fhir.element.FhirElement.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.query.fhir.element.FhirFormat;
import org.carerecord.query.fhir.resource.Confidentiality;
import org.carerecord.query.problem.Problem;
import org.carerecord.record.Entry;

/**
 * What a search answers with: a Bundle of type {@code searchset} (R4, section 3.1.1.5). It is
 * labelled as confidential as the most confidential that it holds, as documents are.
 */
final class SearchBundle {

    private final String base;
    private final List<FhirElement> links = new ArrayList<>();
    private final List<FhirElement> entries = new ArrayList<>();
    private final List<Entry> shown = new ArrayList<>();
    private Optional<Integer> total = Optional.empty();

    /**
     * A Bundle without entries yet.
     *
     * @param base where this service is addressed
     */
    SearchBundle(String base) {
        this.base = base;
    }

    /** Adds a link, in the order of calls. */
    SearchBundle link(String relation, String address) {
        links.add(element().text("relation", relation).text("url", base + address));
        return this;
    }

    /** Says how many match in all; left out where that is not known without reading on. */
    SearchBundle total(int matches) {
        total = Optional.of(matches);
        return this;
    }

    /** Adds the patient, found under type and id. */
    SearchBundle match(PatientRoutes.Person person) {
        person.demographics().ifPresent(shown::add);
        return match(person.resource());
    }

    /** Adds the resource of an entry, found under type and id. */
    SearchBundle match(SearchPage.Match match) {
        shown.add(match.entry());
        return match(match.resource());
    }

    private SearchBundle match(FhirElement resource) {
        entries.add(
                element()
                        .text("fullUrl", address(resource))
                        .child("resource", resource)
                        .child("search", element().text("mode", "match")));
        return this;
    }

    /** Says what was passed over. */
    SearchBundle passedOver(List<Problem> problems) {
        if (!problems.isEmpty()) {
            outcome(Outcomes.warnings(problems));
        }
        return this;
    }

    /** Adds what is to be said of the search itself. */
    SearchBundle outcome(FhirElement outcome) {
        entries.add(
                element()
                        .text("fullUrl", "urn:uuid:" + nameOf(outcome))
                        .child("resource", outcome)
                        .child("search", element().text("mode", "outcome")));
        return this;
    }

    /** An entry has to have an address, also one that nothing leads to. */
    private static UUID nameOf(FhirElement outcome) {
        return UUID.nameUUIDFromBytes(FhirFormat.JSON.bytes(outcome));
    }

    /** The Bundle. */
    FhirElement bundle() {
        return resource("Bundle")
                .child(
                        "meta",
                        element().children("security", Confidentiality.highest(shown).label()))
                .text("type", "searchset")
                .number("total", total.map(Object::toString).orElse(null))
                .children("link", links)
                .children("entry", entries);
    }

    private String address(FhirElement resource) {
        return base
                + "/"
                + resource.resourceType().orElseThrow()
                + "/"
                + FhirTree.text(resource, "id").orElseThrow();
    }
}
