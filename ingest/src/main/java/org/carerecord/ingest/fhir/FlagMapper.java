package org.carerecord.ingest.fhir;

import java.util.List;
import java.util.stream.Stream;
import org.carerecord.event.Alert;
import org.carerecord.event.Section;
import org.hl7.fhir.r4.model.Flag;

/** Flag: alerts. FHIR R4 does not say when one was recorded, nor has it room for words about it. */
final class FlagMapper implements ResourceMapper<Flag> {

    /** HL7's extension of R4 for how urgent a flag is. */
    private static final String PRIORITY = "http://hl7.org/fhir/StructureDefinition/flag-priority";

    @Override
    public Statement map(Flag resource, Reading reading) {
        String status = DataTypes.text(resource.getStatusElement());
        var body =
                new Alert(
                        DataTypes.concept(resource.getCode()),
                        DataTypes.concepts(resource.getCategory()),
                        status,
                        DataTypes.ofExtensions(resource.getExtensionsByUrl(PRIORITY)),
                        reading.when("period", resource.getPeriod()),
                        null,
                        List.of());
        return Statement.of(Section.ALERTS, body, resource.getSubject())
                .during(reading.link(resource.getEncounter(), "Encounter"))
                .by(reading.author(Stream.of(resource.getAuthor())))
                .withStatus(status);
    }
}
