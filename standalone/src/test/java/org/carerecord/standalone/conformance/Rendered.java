package org.carerecord.standalone.conformance;

import org.carerecord.query.fhir.document.SummaryDocument;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.query.fhir.element.FhirFormat;
import org.carerecord.query.fhir.id.ResourceIds;

/**
 * A summary as the document that is answered with.
 *
 * @param json its bytes in JSON
 * @param xml its bytes in XML
 */
record Rendered(byte[] json, byte[] xml) {

    static final ResourceIds IDS = new ResourceIds(new byte[ResourceIds.KEY_BYTES]);

    static Rendered of(Case one) {
        FhirElement document = SummaryDocument.of(one.summary(), one.silent(), one.moment(), IDS);
        return new Rendered(FhirFormat.JSON.bytes(document), FhirFormat.XML.bytes(document));
    }

    Document document() {
        return Document.of(json);
    }
}
