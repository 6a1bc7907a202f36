package org.carerecord.ingest.fhir;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Reference;

/**
 * Finds what references of a Bundle point to: by fullUrl ({@code urn:uuid:…} or absolute), by type
 * and id, by a condition on an identifier ({@code Type?identifier=system|value}), and by a logical
 * reference's identifier. What several different entries go by points to none of them.
 */
final class References {

    private static final Pattern LITERAL =
            Pattern.compile("([A-Z][A-Za-z]+)/([A-Za-z0-9.\\-]{1,64})(?:/_history/[^/]+)?");
    private static final Pattern HISTORY = Pattern.compile("/_history/[^/]+$");
    private static final String CONDITION = "?identifier=";

    private final Map<String, BundleEntry> entries = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    References(List<BundleEntry> bundle) {
        for (BundleEntry entry : bundle) {
            Optional<String> entryId = entry.entryId();
            if (entryId.isPresent()) {
                note(entryId.get(), entry);
                Optional.ofNullable(entry.fullUrl())
                        .ifPresent(url -> note(withoutHistory(url), entry));
                for (String identifier : entry.identifiers()) {
                    note(entry.type() + CONDITION + identifier, entry);
                }
            }
        }
    }

    private void note(String key, BundleEntry entry) {
        BundleEntry other = entries.putIfAbsent(key, entry);
        if (other != null && !other.entryId().equals(entry.entryId())) {
            ambiguous.add(key);
        }
    }

    /**
     * The entry that a reference points to.
     *
     * @param assumedType what a logical reference points to that does not say it
     */
    Optional<BundleEntry> entry(Reference reference, String assumedType) {
        return keyOf(reference, assumedType).flatMap(this::entry);
    }

    /**
     * The entry id of what a reference points to: of the entry found, else of a literal {@code
     * Type/id} outside the Bundle. Empty where neither is known.
     */
    Optional<String> entryId(Reference reference, String assumedType) {
        Optional<BundleEntry> found = entry(reference, assumedType);
        return found.isPresent()
                ? found.flatMap(BundleEntry::entryId)
                : Optional.ofNullable(reference.getReference()).flatMap(References::literal);
    }

    private Optional<BundleEntry> entry(String key) {
        return ambiguous.contains(key) ? Optional.empty() : Optional.ofNullable(entries.get(key));
    }

    private static Optional<String> keyOf(Reference reference, String assumedType) {
        if (reference.hasReference()) {
            String text = reference.getReference();
            return Optional.of(text.contains(CONDITION) ? decoded(text) : withoutHistory(text));
        }
        if (!reference.hasIdentifier() || !reference.getIdentifier().hasValue()) {
            return Optional.empty();
        }
        String type = reference.hasType() ? reference.getType() : assumedType;
        String system = reference.getIdentifier().getSystem();
        return Optional.of(
                type
                        + CONDITION
                        + (system == null ? "" : system)
                        + "|"
                        + reference.getIdentifier().getValue());
    }

    private static Optional<String> literal(String text) {
        Matcher matcher = LITERAL.matcher(text);
        return matcher.matches()
                ? Optional.of(matcher.group(1) + "/" + matcher.group(2))
                : Optional.empty();
    }

    private static String withoutHistory(String url) {
        return HISTORY.matcher(url).replaceFirst("");
    }

    private static String decoded(String condition) {
        if (condition.indexOf('%') < 0) {
            return condition;
        }
        try {
            return URLDecoder.decode(condition.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return condition;
        }
    }
}
