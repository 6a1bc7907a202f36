package org.carerecord.query.fhir.http;

import java.util.Optional;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.fhir.id.ResourceIds;
import org.carerecord.query.fhir.resource.References;
import org.carerecord.query.fhir.resource.SourceEntry;

/**
 * Where references lead in pages of a search: to the patient. Other statements are referred to by
 * their identifiers, since a page may not hold them and no address leads to one alone.
 */
record EntryReferences(NhsNumber number, ResourceIds ids) implements References {

    @Override
    public String patient() {
        return PatientRoutes.TYPE + "/" + ids.of(number);
    }

    @Override
    public Optional<String> entry(String type, SourceEntry entry) {
        return Optional.empty();
    }

    /** Without the number: this form may reach a log. */
    @Override
    public String toString() {
        return "EntryReferences";
    }
}
