package org.carerecord.ingest.fhir;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a Bundle as far as it is known before its resource is read.
 *
 * @param index its place among the entries, from 0
 * @param fullUrl as given
 * @param type the resource's type as given; null where there is no resource or it names none
 * @param id the resource's logical id
 * @param identifiers the resource's business identifiers, {@code system|value}
 * @param modified whether the resource, or anything in it, has a modifier extension
 * @param start the first byte of the resource
 * @param end the byte after its last; equal to the start where there is no resource
 */
record BundleEntry(
        int index,
        @Nullable String fullUrl,
        @Nullable String type,
        @Nullable String id,
        List<String> identifiers,
        boolean modified,
        int start,
        int end) {

    private static final Pattern URN = Pattern.compile("urn:(?:uuid|oid):(.+)");
    private static final Pattern REST =
            Pattern.compile("https?://.*/([A-Za-z]+)/([^/?#]+)(?:/_history/[^/]+)?");

    /** Copies the list. */
    BundleEntry {
        identifiers = List.copyOf(identifiers);
    }

    /** Whether the entry holds a resource at all. */
    boolean hasResource() {
        return end > start;
    }

    /** Where the entry lies, for reports. */
    String place() {
        return "Bundle.entry[" + index + "]" + (type == null ? "" : " " + type);
    }

    /**
     * The stable identifier of what the resource states: its type and logical id, else the id in
     * the entry's fullUrl. Empty where there is neither.
     */
    Optional<String> entryId() {
        if (type == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(id)
                .filter(logical -> !logical.isBlank())
                .or(() -> Optional.ofNullable(fullUrl).flatMap(this::idOf))
                .map(stable -> type + "/" + stable);
    }

    private Optional<String> idOf(String url) {
        Matcher urn = URN.matcher(url);
        if (urn.matches()) {
            return Optional.of(urn.group(1));
        }
        Matcher rest = REST.matcher(url);
        return rest.matches() && rest.group(1).equals(type)
                ? Optional.of(rest.group(2))
                : Optional.empty();
    }
}
