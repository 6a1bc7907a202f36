package org.carerecord.ingest.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.carerecord.event.ClinicalTime;
import org.carerecord.identity.OdsCode;
import org.carerecord.ingest.fhir.BundleScan.Malformed;
import org.carerecord.ingest.fhir.BundleScan.Scanned;
import org.carerecord.ingest.publish.EventIds;
import org.jspecify.annotations.Nullable;

/**
 * Reads FHIR R4 Bundles of type transaction, batch or collection, as JSON. Every entry has exactly
 * one outcome. Safe for use by several threads.
 */
public final class BundleMapper {

    private static final Set<String> TYPES = Set.of("transaction", "batch", "collection");
    private static final Pattern TYPE_NAME = Pattern.compile("[A-Za-z]{1,64}");

    private final OdsCode organisation;
    private final NumberPolicy numbers;
    private final FhirContext fhir = FhirContext.forR4Cached();
    private final EventIds ids = new EventIds();

    /**
     * For one source.
     *
     * @param organisation who asserts what the Bundles state
     * @param numbers which NHS numbers patients may have
     */
    public BundleMapper(OdsCode organisation, NumberPolicy numbers) {
        this.organisation = organisation;
        this.numbers = numbers;
    }

    /**
     * Reads one Bundle.
     *
     * @param json the Bundle in UTF-8, without a byte order mark
     */
    public BundleOutcome map(byte[] json) {
        return switch (BundleScan.scan(json)) {
            case Malformed malformed -> new BundleOutcome.NotABundle(malformed.reason());
            case Scanned bundle -> map(bundle, json);
        };
    }

    private BundleOutcome map(Scanned bundle, byte[] json) {
        if (!"Bundle".equals(bundle.resourceType())) {
            return new BundleOutcome.NotABundle(
                    "Expected a FHIR Bundle, but "
                            + named(bundle.resourceType(), "resourceType")
                            + "; put resources into a Bundle of type collection");
        }
        if (bundle.type() == null || !TYPES.contains(bundle.type())) {
            return new BundleOutcome.NotABundle(
                    "Expected a Bundle of type transaction, batch or collection, but "
                            + named(bundle.type(), "type"));
        }
        Optional<ClinicalTime> time =
                Optional.ofNullable(bundle.timestamp()).flatMap(ClinicalTime::parse);
        if (bundle.timestamp() != null && time.isEmpty()) {
            return new BundleOutcome.NotABundle("Bundle.timestamp: " + ClinicalTime.RULE);
        }
        return entries(bundle.entries(), json, time.orElse(null));
    }

    private BundleOutcome entries(
            List<BundleEntry> entries, byte[] json, @Nullable ClinicalTime bundleTime) {
        var resources = new BundleResources(fhir, json);
        var targets = new Targets(new References(entries), resources);
        var patients = PatientIdentities.of(entries, resources, numbers);
        var mapping =
                new EntryMapping(
                        resources,
                        targets,
                        patients,
                        new EventAssembly(organisation, ids, bundleTime));
        return new BundleOutcome.Read(
                entries.stream().map(entry -> outcome(entry, mapping)).toList(), patients.claims());
    }

    private static ResourceOutcome outcome(BundleEntry entry, EntryMapping mapping) {
        if (!entry.hasResource()) {
            return new ResourceOutcome.Rejected(
                    entry.place(),
                    "resource: Expected a resource, but the entry holds none; to take one back,"
                            + " send it as entered-in-error");
        }
        String type = entry.type();
        if (type == null || !TYPE_NAME.matcher(type).matches()) {
            return new ResourceOutcome.Rejected(
                    "Bundle.entry[" + entry.index() + "]",
                    "resourceType: Expected the name of a FHIR resource type");
        }
        return ResourceMappers.of(type)
                .map(line -> mapping.map(entry, line))
                .orElseGet(() -> new ResourceOutcome.NotMapped(type));
    }

    private static String named(@Nullable String type, String field) {
        return type != null && TYPE_NAME.matcher(type.replace("-", "")).matches()
                ? "its " + field + " is " + type
                : "it has no " + field + " known to FHIR";
    }
}
