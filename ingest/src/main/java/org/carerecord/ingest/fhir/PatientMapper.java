package org.carerecord.ingest.fhir;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Concept;
import org.carerecord.event.Demographics;
import org.carerecord.event.Section;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.PatientCommunicationComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Patient: demographics. */
final class PatientMapper implements ResourceMapper<Patient> {

    private static final String ODS = "https://fhir.nhs.uk/Id/ods-organization-code";

    @Override
    public Statement map(Patient resource, Reading reading) {
        ClinicalTime deceasedAt =
                resource.getDeceased() instanceof DateTimeType died
                        ? reading.time("deceasedDateTime", died)
                        : null;
        InUse inUse = InUse.of(resource);
        var body =
                new Demographics(
                        resource.getName().stream().map(name -> name(name, inUse)).toList(),
                        reading.time("birthDate", resource.getBirthDateElement()),
                        DataTypes.text(resource.getGenderElement()),
                        deceased(resource),
                        deceasedAt,
                        People.addresses(resource.getAddress(), inUse),
                        People.contacts(resource.getTelecom(), inUse),
                        identifiers(resource),
                        languages(resource),
                        gpPractice(resource, reading));
        return Statement.of(Section.DEMOGRAPHICS, body, null);
    }

    private static Demographics.Name name(HumanName name, InUse inUse) {
        return new Demographics.Name(
                inUse.use(name.getUseElement(), name.getPeriod()),
                DataTypes.given(name.getFamily()),
                DataTypes.texts(name.getGiven().stream().map(PrimitiveType::getValueAsString)),
                DataTypes.texts(name.getPrefix().stream().map(PrimitiveType::getValueAsString)),
                DataTypes.given(name.getText()));
    }

    private static @Nullable Boolean deceased(Patient resource) {
        return switch (resource.getDeceased()) {
            case BooleanType said -> said.getValue();
            case DateTimeType _ -> Boolean.TRUE;
            case null, default -> null;
        };
    }

    private static List<Demographics.Identifier> identifiers(Patient resource) {
        return resource.getIdentifier().stream()
                .filter(Identifier::hasValue)
                .filter(identifier -> !PatientIdentities.NHS_NUMBER.equals(identifier.getSystem()))
                .map(identifier ->
                        new Demographics.Identifier(
                                DataTypes.given(identifier.getSystem()), identifier.getValue()))
                .toList();
    }

    private static List<Concept> languages(Patient resource) {
        return DataTypes.concepts(
                resource.getCommunication().stream()
                        .map(PatientCommunicationComponent::getLanguage)
                        .toList());
    }

    /** ODS code of the first practice named by one, directly or through its Organization. */
    private static @Nullable String gpPractice(Patient resource, Reading reading) {
        return resource.getGeneralPractitioner().stream()
                .flatMap(reference -> odsCodes(reference, reading))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> odsCodes(Reference reference, Reading reading) {
        Stream<Identifier> own =
                reference.hasIdentifier() ? Stream.of(reference.getIdentifier()) : Stream.empty();
        Stream<Identifier> referredTo =
                reading.target(reference, "Organization").stream()
                        .filter(Organization.class::isInstance)
                        .map(Organization.class::cast)
                        .flatMap(organisation -> organisation.getIdentifier().stream());
        return Stream.concat(own, referredTo)
                .filter(identifier -> ODS.equals(identifier.getSystem()))
                .map(Identifier::getValue)
                .filter(Objects::nonNull);
    }
}
