package org.carerecord.ingest.load;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.identity.OdsCode;
import org.carerecord.ingest.fhir.BundleMapper;
import org.carerecord.ingest.fhir.BundleOutcome;
import org.carerecord.ingest.fhir.NumberPolicy;

/** The text of made-up Bundles. */
final class BundleText {

    private BundleText() {}

    /** A transaction of these resources, over several lines. */
    static String of(String... resources) {
        var text =
                new StringBuilder("{\"resourceType\": \"Bundle\",\n\"type\": \"transaction\",\n");
        text.append("\"entry\": [");
        for (int i = 0; i < resources.length; i++) {
            text.append(i == 0 ? "" : ",\n").append("{\"resource\": ").append(resources[i]);
            text.append('}');
        }
        return text.append("]}").toString();
    }

    /** A patient with a number, and a procedure. */
    static String simple(String patient, String number) {
        return of(patient(patient, number), procedure("of-" + patient, patient));
    }

    /** A patient without an NHS number, and a procedure. */
    static String unnumbered(String identifier) {
        return of(withIdentifier("p", "urn:test", identifier), procedure("1", "p"));
    }

    /** The same without line breaks. */
    static String line(String bundle) {
        return bundle.replaceAll("[\r\n]+", " ");
    }

    static String patient(String id, String number) {
        return withIdentifier(id, "https://fhir.nhs.uk/Id/nhs-number", number);
    }

    static String procedure(String id, String patient) {
        return """
        {"resourceType": "Procedure", "id": "%s", "code": {"text": "Test"},
         "subject": {"reference": "Patient/%s"}}
        """
                .formatted(id, patient);
    }

    /** Two identifiers that are assigned the same number. */
    static String[] identifiersOfOneNumber() {
        var mapper =
                new BundleMapper(new OdsCode("RJ1"), new NumberPolicy(TestRange.ALLOWED, true));
        Map<Long, String> seen = new HashMap<>();
        for (int i = 0; ; i++) {
            String identifier = Integer.toString(i);
            byte[] json =
                    of(withIdentifier("p", "urn:test", identifier))
                            .getBytes(StandardCharsets.UTF_8);
            long number =
                    ((BundleOutcome.Read) mapper.map(json))
                            .claims()
                            .values()
                            .iterator()
                            .next()
                            .number()
                            .value();
            String other = seen.putIfAbsent(number, identifier);
            if (other != null) {
                return new String[] {other, identifier};
            }
        }
    }

    private static String withIdentifier(String id, String system, String value) {
        return """
        {"resourceType": "Patient", "id": "%s",
         "identifier": [{"system": "%s", "value": "%s"}]}
        """
                .formatted(id, system, value);
    }
}
