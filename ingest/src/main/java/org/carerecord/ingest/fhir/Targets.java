package org.carerecord.ingest.fhir;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carerecord.event.Author;
import org.carerecord.event.Concept;
import org.carerecord.ingest.fhir.BundleResources.Understood;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** What the references of a Bundle's resources point to, and what is taken over from there. */
final class Targets {

    private static final Pattern TYPE =
            Pattern.compile("(?:[^?]*/)?([A-Z][A-Za-z]+)(?:\\?.*|/[^/?]+(?:/_history/.*)?)");
    private static final Pattern CONDITION = Pattern.compile("[^?]*\\?identifier=(.+)");

    /** In the systems of ODS codes: of organisations, and of their sites. */
    private static final String ODS = "fhir.nhs.uk/Id/ods-";

    private static final String PRACTITIONER = "Practitioner";
    private static final Set<String> PEOPLE_AT_WORK = Set.of(PRACTITIONER, "PractitionerRole");

    private final References references;
    private final BundleResources resources;

    Targets(References references, BundleResources resources) {
        this.references = references;
        this.resources = resources;
    }

    Optional<BundleEntry> entry(Reference reference, String assumedType) {
        return references.entry(reference, assumedType);
    }

    Optional<String> entryId(Reference reference, String assumedType) {
        return references.entryId(reference, assumedType);
    }

    /** The resource, whether contained (HAPI FHIR has resolved those) or of the Bundle. */
    Optional<Resource> resource(Reference reference, String assumedType) {
        if (reference.getResource() instanceof Resource contained) {
            return Optional.of(contained);
        }
        return entry(reference, assumedType)
                .map(resources::parse)
                .flatMap(parsed ->
                        parsed instanceof Understood readable
                                ? Optional.of(readable.resource())
                                : Optional.empty());
    }

    @Nullable String words(Reference reference, String assumedType) {
        if (reference.hasDisplay()) {
            return reference.getDisplay();
        }
        return resource(reference, assumedType)
                .map(target ->
                        switch (target) {
                            case Organization organisation -> organisation.getName();
                            case Location location -> location.getName();
                            case Practitioner practitioner -> name(practitioner.getName());
                            case PractitionerRole role ->
                                    words(role.getPractitioner(), PRACTITIONER);
                            case HealthcareService service -> service.getName();
                            case RelatedPerson person -> name(person.getName());
                            case Device device -> DataTypes.concept(device.getType()).words();
                            case Observation found -> DataTypes.concept(found.getCode()).words();
                            default -> null;
                        })
                .map(DataTypes::given)
                .orElse(null);
    }

    /** What the reference's problem is, else the reference's words. */
    Optional<Concept> reason(Reference reference) {
        return resource(reference, "Condition")
                .filter(Condition.class::isInstance)
                .map(Condition.class::cast)
                .map(condition -> DataTypes.concept(condition.getCode()))
                .filter(concept -> !concept.isEmpty())
                .or(() ->
                        Optional.ofNullable(DataTypes.given(reference.getDisplay()))
                                .map(Concept::ofText));
    }

    /** The person at work that the reference points to; empty for organisations and patients. */
    Optional<Author> author(Reference reference) {
        String type = typeOf(reference, PRACTITIONER);
        if (type != null && !PEOPLE_AT_WORK.contains(type)) {
            return Optional.empty();
        }
        Optional<Resource> target = resource(reference, PRACTITIONER);
        String role = null;
        if (target.orElse(null) instanceof PractitionerRole held) {
            role =
                    held.getCode().stream()
                            .map(code -> DataTypes.concept(code).words())
                            .filter(words -> !words.isEmpty())
                            .findFirst()
                            .orElse(null);
            target = resource(held.getPractitioner(), PRACTITIONER);
        }
        Practitioner person = target.orElse(null) instanceof Practitioner found ? found : null;
        String name = DataTypes.given(reference.getDisplay());
        if (name == null && person != null) {
            name = name(person.getName());
        }
        String identifier = identifier(reference, person);
        return name == null && identifier == null
                ? Optional.empty()
                : Optional.of(new Author(name, role, identifier));
    }

    /** The resource type a reference points to, as far as it can be told; null where it cannot. */
    @Nullable String typeOf(Reference reference, String assumedType) {
        if (reference.getResource() instanceof Resource contained) {
            return contained.fhirType();
        }
        Optional<BundleEntry> entry = entry(reference, assumedType);
        if (entry.isPresent()) {
            return entry.get().type();
        }
        if (reference.hasType()) {
            return reference.getType();
        }
        Matcher matcher = TYPE.matcher(Objects.requireNonNullElse(reference.getReference(), ""));
        return matcher.matches() ? matcher.group(1) : null;
    }

    /**
     * The ODS code of an organisation or a place as {@code system|value}: as the reference gives
     * it, else what it points to; null where neither does.
     */
    @Nullable String odsCode(Reference reference, String assumedType) {
        Stream<Identifier> identifiers =
                resource(reference, assumedType).stream()
                        .flatMap(target ->
                                switch (target) {
                                    case Organization organisation ->
                                            organisation.getIdentifier().stream();
                                    case Location location -> location.getIdentifier().stream();
                                    default -> Stream.of();
                                });
        return Stream.of(
                        Stream.of(reference.getIdentifier())
                                .filter(Identifier::hasValue)
                                .map(DataTypes::token),
                        condition(reference).stream(),
                        identifiers.filter(Identifier::hasValue).map(DataTypes::token))
                .flatMap(tokens -> tokens)
                .filter(token -> token.contains(ODS))
                .findFirst()
                .orElse(null);
    }

    /** What a conditional reference asks the identifier to be. */
    private static Optional<String> condition(Reference reference) {
        Matcher condition =
                CONDITION.matcher(Objects.requireNonNullElse(reference.getReference(), ""));
        return condition.matches() ? Optional.of(condition.group(1)) : Optional.empty();
    }

    private static @Nullable String identifier(Reference reference, @Nullable Practitioner person) {
        if (reference.hasIdentifier()) {
            return DataTypes.token(reference.getIdentifier());
        }
        if (person != null) {
            return person.getIdentifier().stream()
                    .filter(Identifier::hasValue)
                    .map(DataTypes::token)
                    .findFirst()
                    .orElse(null);
        }
        return condition(reference).orElse(null);
    }

    private static @Nullable String name(List<HumanName> names) {
        return names.stream()
                .map(DataTypes::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
