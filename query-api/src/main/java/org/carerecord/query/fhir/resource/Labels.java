package org.carerecord.query.fhir.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.carerecord.event.Coding;
import org.carerecord.query.fhir.element.FhirElement;
import org.jspecify.annotations.Nullable;

/** Labels of confidentiality and sensitivity: {@code meta.security}. */
final class Labels {

    /** HL7's levels, from unrestricted to very restricted. */
    private static final Set<String> LEVELS = Set.of("U", "L", "M", "N", "R", "V");

    private Labels() {}

    static List<FhirElement> security(String confidentiality, List<String> sensitivities) {
        List<FhirElement> labels = new ArrayList<>();
        labels.add(confidentiality(confidentiality));
        sensitivities.forEach(label -> labels.add(sensitivity(label)));
        return labels;
    }

    private static FhirElement confidentiality(String level) {
        return LEVELS.contains(level)
                ? FhirElement.element()
                        .text("system", FhirSystems.CONFIDENTIALITY)
                        .text("code", level)
                : label(null, level);
    }

    /** A label as {@code system|code}, or a code or words alone. */
    private static FhirElement sensitivity(String label) {
        int bar = label.indexOf('|');
        return bar > 0 && Concepts.isSystem(label.substring(0, bar))
                ? label(label.substring(0, bar), label.substring(bar + 1))
                : label(null, label);
    }

    private static FhirElement label(@Nullable String system, String code) {
        return Concepts.isCode(code)
                ? Concepts.coding(new Coding(system, code, null))
                : Concepts.coding(new Coding(system, null, code));
    }
}
