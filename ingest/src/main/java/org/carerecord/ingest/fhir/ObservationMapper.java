package org.carerecord.ingest.fhir;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Section;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Specimen;
import org.jspecify.annotations.Nullable;

/** Observation: results, vital signs, social history, surveys or pregnancy. */
final class ObservationMapper implements ResourceMapper<Observation> {

    private static final Map<String, Section> SECTIONS =
            Map.of(
                    "laboratory", Section.RESULTS,
                    "vital-signs", Section.VITAL_SIGNS,
                    "social-history", Section.SOCIAL_HISTORY,
                    "survey", Section.FUNCTIONAL_STATUS);

    @Override
    public Statement map(Observation resource, Reading reading) {
        ClinicalTime issued = reading.time("issued", resource.getIssuedElement());
        String status = DataTypes.text(resource.getStatusElement());
        var body =
                new org.carerecord.event.Observation(
                        DataTypes.concept(resource.getCode()),
                        status,
                        DataTypes.concepts(resource.getCategory()),
                        reading.when("effective", resource.getEffective()),
                        issued,
                        ObservedValues.value("value", resource.getValue(), reading),
                        DataTypes.optional(resource.getDataAbsentReason()),
                        DataTypes.concepts(resource.getInterpretation()),
                        resource.getReferenceRange().stream().map(DataTypes::range).toList(),
                        resource.getComponent().stream()
                                .map(component -> component(component, reading))
                                .toList(),
                        DataTypes.optional(resource.getBodySite()),
                        DataTypes.optional(resource.getMethod()),
                        reading.links(resource.getHasMember(), "Observation"),
                        Remarks.of(resource.getNote())
                                .quote(
                                        "About",
                                        resource.getFocus().stream()
                                                .map(focus -> focus(focus, reading))
                                                .toList())
                                .say("Specimen", specimen(resource, reading))
                                .list());
        return Statement.of(sectionOf(resource), body, resource.getSubject())
                .during(reading.link(resource.getEncounter(), "Encounter"))
                .assertedAt(issued)
                .by(reading.author(resource.getPerformer().stream()))
                .withStatus(status);
    }

    /**
     * Pregnancy by its code, since IPS puts it under social history; else by the first category
     * that names a section; all else is a result.
     */
    private static Section sectionOf(Observation resource) {
        if (PregnancyCodes.isOne(resource.getCode())) {
            return Section.PREGNANCY;
        }
        return resource.getCategory().stream()
                .flatMap(category -> category.getCoding().stream())
                .map(Coding::getCode)
                .filter(Objects::nonNull)
                .map(SECTIONS::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Section.RESULTS);
    }

    /** What was observed where that is not the person, such as an unborn child. */
    private static String focus(Reference focus, Reading reading) {
        String words = reading.words(focus, "Patient");
        return words == null ? "not the person, but what the source names" : words;
    }

    private static @Nullable String specimen(Observation resource, Reading reading) {
        String words = reading.words(resource.getSpecimen(), "Specimen");
        return words != null
                ? words
                : reading.target(resource.getSpecimen(), "Specimen")
                        .filter(Specimen.class::isInstance)
                        .map(Specimen.class::cast)
                        .map(specimen ->
                                Remarks.words(
                                        Stream.of(
                                                specimen.getType(),
                                                specimen.getCollection().getBodySite())))
                        .orElse(null);
    }

    private static org.carerecord.event.Observation.Component component(
            ObservationComponentComponent component, Reading reading) {
        return new org.carerecord.event.Observation.Component(
                DataTypes.concept(component.getCode()),
                ObservedValues.value("component.value", component.getValue(), reading),
                DataTypes.optional(component.getDataAbsentReason()),
                DataTypes.concepts(component.getInterpretation()),
                component.getReferenceRange().stream().map(DataTypes::range).toList());
    }
}
