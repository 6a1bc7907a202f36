package org.carerecord.query.fhir.http;

import org.carerecord.query.fhir.document.SummaryDocument;
import org.carerecord.query.fhir.id.ResourceIds;
import org.carerecord.query.summary.SummaryForm;
import org.carerecord.query.summary.Told;

/**
 * A summary as a FHIR document, or as the page that people see of it.
 *
 * @param form which
 * @param page makes the page
 * @param ids the ids of resources
 */
record DocumentForm(FhirForm form, PageRenderer page, ResourceIds ids) implements SummaryForm {

    @Override
    public String name() {
        return form.mediaType();
    }

    @Override
    public byte[] bytes(Told told) {
        return switch (form) {
            case JSON, XML ->
                    form.ofResources()
                            .bytes(
                                    SummaryDocument.of(
                                            told.summary(), told.silent(), told.moment(), ids));
            case HTML -> page.html(told.summary(), told.silent(), told.moment());
        };
    }
}
