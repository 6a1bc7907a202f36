package org.carerecord.ingest.fhir;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerecord.event.Concept;
import org.hl7.fhir.r4.model.Consent.ProvisionComponent;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a Consent in words. Their codes are left in words on purpose: a code says what is
 * ruled on, and without the {@code deny} beside it would mean the opposite.
 */
final class Provisions {

    private static final String UNTOLD = "(of what, the source does not say)";
    private static final String CONDITIONS = "(under conditions kept at the source)";

    private Provisions() {}

    /** What was decided, such as {@code deny: resuscitation}; null where no rule is given. */
    static @Nullable Concept decision(ProvisionComponent root) {
        String words =
                withExceptions(root)
                        .map(Provisions::words)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("; "));
        return words.isEmpty() ? null : Concept.ofText(words);
    }

    private static Stream<ProvisionComponent> withExceptions(ProvisionComponent rule) {
        return Stream.concat(
                Stream.of(rule), rule.getProvision().stream().flatMap(Provisions::withExceptions));
    }

    private static @Nullable String words(ProvisionComponent rule) {
        String type = DataTypes.text(rule.getTypeElement());
        List<String> codes =
                DataTypes.texts(
                        rule.getCode().stream().map(code -> DataTypes.concept(code).words()));
        if (type == null && codes.isEmpty()) {
            return null;
        }
        // A bare "deny" beside "do not resuscitate" could be taken for its refusal.
        String ruled = codes.isEmpty() ? UNTOLD : String.join(", ", codes);
        return DataTypes.words(
                Stream.of(
                        type == null || codes.isEmpty() ? type : type + ":",
                        ruled,
                        hasConditions(rule) ? CONDITIONS : null));
    }

    private static boolean hasConditions(ProvisionComponent rule) {
        return rule.hasPeriod()
                || rule.hasActor()
                || rule.hasAction()
                || rule.hasSecurityLabel()
                || rule.hasPurpose()
                || rule.hasClass_()
                || rule.hasDataPeriod()
                || rule.hasData();
    }
}
