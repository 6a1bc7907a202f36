package org.carerecord.ingest.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;

/**
 * Reads the resources of one Bundle, one at a time. Those that others refer to for a name or a code
 * are read once and kept as long as the Bundle is.
 */
final class BundleResources {

    private static final Set<String> REFERRED_TO =
            Set.of(
                    "Patient",
                    "Practitioner",
                    "PractitionerRole",
                    "RelatedPerson",
                    "HealthcareService",
                    "Organization",
                    "Location",
                    "Medication",
                    "Condition");

    private final FhirContext fhir;
    private final byte[] json;
    private final Map<Integer, Parsed> kept = new HashMap<>();

    BundleResources(FhirContext fhir, byte[] json) {
        this.fhir = fhir;
        this.json = json;
    }

    /** What reading one resource gave. */
    sealed interface Parsed {}

    /** The resource, and what of it would be lost. */
    record Understood(Resource resource, List<String> problems) implements Parsed {}

    /** It is no resource of FHIR R4. */
    record NotFhir() implements Parsed {}

    Parsed parse(BundleEntry entry) {
        if (!REFERRED_TO.contains(entry.type())) {
            return read(entry);
        }
        Parsed known = kept.get(entry.index());
        if (known == null) {
            known = read(entry);
            kept.put(entry.index(), known);
        }
        return known;
    }

    private Parsed read(BundleEntry entry) {
        LostValues lost = new LostValues();
        IParser parser = fhir.newJsonParser();
        parser.setParserErrorHandler(lost);
        var bytes = new ByteArrayInputStream(json, entry.start(), entry.end() - entry.start());
        try {
            return parser.parseResource(bytes) instanceof Resource resource
                    ? new Understood(resource, lost.problems())
                    : new NotFhir();
        } catch (RuntimeException unreadable) {
            // HAPI FHIR answers odd structures with many kinds of exception; all mean the same.
            return new NotFhir();
        }
    }
}
