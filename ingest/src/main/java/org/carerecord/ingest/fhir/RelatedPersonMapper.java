package org.carerecord.ingest.fhir;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.carerecord.event.Concept;
import org.carerecord.event.ContactPerson;
import org.carerecord.event.Section;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.jspecify.annotations.Nullable;

/** RelatedPerson: relatives, carers and others to turn to; attorneys under legal information. */
final class RelatedPersonMapper implements ResourceMapper<RelatedPerson> {

    /** HL7 v3 RoleCode: power of attorney, and its durable, healthcare and special kinds. */
    private static final Set<String> ATTORNEYS = Set.of("POWATT", "DPOWATT", "HPOWATT", "SPOWATT");

    private static final Pattern POWER_OF_ATTORNEY =
            Pattern.compile("\\bpower of attorney\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public Statement map(RelatedPerson resource, Reading reading) {
        List<Concept> relationships = DataTypes.concepts(resource.getRelationship());
        InUse inUse = InUse.of(resource);
        var body =
                new ContactPerson(
                        resource.getName().stream()
                                .map(DataTypes::name)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null),
                        relationships,
                        null,
                        null,
                        status(resource),
                        reading.when("period", resource.getPeriod()),
                        People.contacts(resource.getTelecom(), inUse),
                        People.addresses(resource.getAddress(), inUse),
                        List.of());
        boolean attorney = relationships.stream().anyMatch(RelatedPersonMapper::isAttorney);
        return Statement.of(
                attorney ? Section.LEGAL : Section.PERSONAL_CONTACTS, body, resource.getPatient());
    }

    /** FHIR says only whether the relationship is in use. */
    private static @Nullable String status(RelatedPerson resource) {
        if (!resource.hasActive()) {
            return null;
        }
        return resource.getActive() ? "active" : "inactive";
    }

    private static boolean isAttorney(Concept relationship) {
        return POWER_OF_ATTORNEY.matcher(Objects.requireNonNullElse(relationship.text(), "")).find()
                || relationship.codings().stream()
                        .anyMatch(coding ->
                                ATTORNEYS.contains(Objects.requireNonNullElse(coding.code(), ""))
                                        || POWER_OF_ATTORNEY
                                                .matcher(
                                                        Objects.requireNonNullElse(
                                                                coding.display(), ""))
                                                .find());
    }
}
