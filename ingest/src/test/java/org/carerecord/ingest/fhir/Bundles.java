package org.carerecord.ingest.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.identity.NhsNumber.TestRange;
import org.carerecord.identity.OdsCode;

/** Bundles of made-up resources, and what is made of them. */
final class Bundles {

    static final OdsCode ORGANISATION = new OdsCode("RJ1");

    /** A patient with the NHS number 943 476 5919, goes by Patient/p1. */
    static final String PATIENT =
            """
            {"resourceType": "Patient", "id": "p1", "identifier": [
              {"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9434765919"}]}
            """;

    private static final BundleMapper MAPPER =
            new BundleMapper(ORGANISATION, new NumberPolicy(TestRange.REFUSED, false));

    private Bundles() {}

    /** The text of a fixture. */
    static String fixture(String name) {
        try (InputStream in = Bundles.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A collection of these resources, in entries without a fullUrl. */
    static String collection(String... resources) {
        return ofEntries(
                Arrays.stream(resources)
                        .map(resource -> "{\"resource\": " + resource + "}")
                        .toArray(String[]::new));
    }

    /** A collection of these entries. */
    static String ofEntries(String... entries) {
        return "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": ["
                + String.join(", ", entries)
                + "]}";
    }

    static BundleMapper assigning() {
        return new BundleMapper(ORGANISATION, new NumberPolicy(TestRange.ALLOWED, true));
    }

    static BundleOutcome map(String bundle) {
        return MAPPER.map(bundle.getBytes(StandardCharsets.UTF_8));
    }

    /** The outcomes of a Bundle that can be read. */
    static List<ResourceOutcome> outcomes(String bundle) {
        return switch (map(bundle)) {
            case BundleOutcome.Read read -> read.resources();
            case BundleOutcome.NotABundle refused -> throw new AssertionError(refused.reason());
        };
    }

    /** The outcome of a resource that follows a patient. */
    static ResourceOutcome outcome(String resource) {
        return outcomes(collection(PATIENT, resource)).getLast();
    }

    /** The event of a resource that follows a patient. */
    static ClinicalEvent event(String resource) {
        return event(outcome(resource));
    }

    static ClinicalEvent event(ResourceOutcome outcome) {
        return switch (outcome) {
            case ResourceOutcome.Mapped mapped -> mapped.event();
            case ResourceOutcome.NotMapped notMapped -> throw new AssertionError(notMapped);
            case ResourceOutcome.Rejected rejected -> throw new AssertionError(rejected);
        };
    }

    /** Why a resource was rejected. */
    static String reason(ResourceOutcome outcome) {
        return switch (outcome) {
            case ResourceOutcome.Rejected rejected -> rejected.reason();
            case ResourceOutcome.NotMapped notMapped -> throw new AssertionError(notMapped);
            case ResourceOutcome.Mapped _ -> throw new AssertionError("mapped");
        };
    }

    /** Every problem of a resource that follows a patient. */
    static String reason(String resource) {
        return reason(outcome(resource));
    }

    /** The outcomes by their kinds, for short assertions. */
    static String kinds(List<ResourceOutcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.getClass().getSimpleName())
                .collect(Collectors.joining(" "));
    }
}
