package org.carerecord.ingest.fhir;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * An organisation or a place that a resource refers to.
 *
 * @param words its name; where it has none its description or address, else its ODS code
 * @param identifier its ODS code as {@code system|value}; null for none
 */
record NamedPlace(String words, @Nullable String identifier) {

    /** What is referred to; empty where nothing is known of it. */
    static Optional<NamedPlace> of(Reference reference, String assumedType, Reading reading) {
        String identifier = reading.odsCode(reference, assumedType);
        String words = DataTypes.given(reading.words(reference, assumedType));
        if (words == null) {
            words =
                    reading.target(reference, assumedType)
                            .map(NamedPlace::described)
                            .orElse(code(identifier));
        }
        return words == null ? Optional.empty() : Optional.of(new NamedPlace(words, identifier));
    }

    /** The place with its address, where the Bundle holds that and the words do not have it. */
    static Optional<NamedPlace> withAddress(
            Reference reference, String assumedType, Reading reading) {
        String address = reading.target(reference, assumedType).map(NamedPlace::address).orElse("");
        return of(reference, assumedType, reading)
                .map(place ->
                        address.isEmpty() || place.words().contains(address)
                                ? place
                                : new NamedPlace(
                                        place.words() + ", " + address, place.identifier()));
    }

    /** The identifiers in the order of the places; empty where no place has one. */
    static List<String> identifiers(List<NamedPlace> places) {
        boolean none = places.stream().allMatch(place -> place.identifier() == null);
        return none
                ? List.of()
                : places.stream()
                        .map(place -> Objects.requireNonNullElse(place.identifier(), ""))
                        .toList();
    }

    private static @Nullable String described(Resource target) {
        String description = target instanceof Location location ? location.getDescription() : null;
        return DataTypes.given(
                DataTypes.given(description) == null ? address(target) : description);
    }

    private static String address(Resource target) {
        return switch (target) {
            case Location location -> inOneLine(location.getAddress());
            case Organization organisation -> inOneLine(organisation.getAddressFirstRep());
            default -> "";
        };
    }

    private static String inOneLine(Address address) {
        if (address.hasText()) {
            return address.getText();
        }
        return String.join(
                ", ",
                DataTypes.texts(
                        Stream.concat(
                                address.getLine().stream().map(StringType::getValue),
                                Stream.of(
                                        address.getCity(),
                                        address.getDistrict(),
                                        address.getPostalCode()))));
    }

    private static @Nullable String code(@Nullable String identifier) {
        return identifier == null
                ? null
                : DataTypes.given(identifier.substring(identifier.lastIndexOf('|') + 1));
    }
}
