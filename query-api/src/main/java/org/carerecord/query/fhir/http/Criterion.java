package org.carerecord.query.fhir.http;

import java.util.List;
import org.carerecord.query.fhir.element.FhirElement;

/** Something that a resource must be, judged by what is shown of it and nothing else. */
interface Criterion {

    /** Whether the resource is that. */
    boolean test(FhirElement resource);

    /** At least one of several, as commas between values mean. */
    static Criterion anyOf(List<Criterion> several) {
        return resource -> several.stream().anyMatch(one -> one.test(resource));
    }
}
