package org.carerecord.query.fhir.resource;

import java.util.List;
import java.util.regex.Pattern;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.query.fhir.element.FhirElement;
import org.jspecify.annotations.Nullable;

/** Concepts and their codes, as the source gave them. */
final class Concepts {

    /** What a {@code code} may be in R4: words with one space between them. */
    private static final Pattern CODE = Pattern.compile("[^\\s]+(\\s[^\\s]+)*");

    /** An absolute address, as R4 demands of the system of a code or an identifier. */
    private static final Pattern SYSTEM = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S+");

    private Concepts() {}

    /** The concept with all its codes and its text; without children for none. */
    static FhirElement concept(@Nullable Concept concept) {
        if (concept == null) {
            return FhirElement.element();
        }
        return FhirElement.element()
                .children("coding", concept.codings().stream().map(Concepts::coding).toList())
                .text("text", concept.text());
    }

    static List<FhirElement> concepts(List<Concept> concepts) {
        return concepts.stream().map(Concepts::concept).toList();
    }

    /** A concept that R4 demands: where the source gives none, the mark that it is absent. */
    static FhirElement required(Concept concept) {
        FhirElement given = concept(concept);
        return given.isEmpty() ? Absent.element() : given;
    }

    static FhirElement ofText(@Nullable String text) {
        return FhirElement.element().text("text", text);
    }

    static FhirElement of(String system, String code) {
        return FhirElement.element()
                .children(
                        "coding",
                        List.of(FhirElement.element().text("system", system).text("code", code)));
    }

    /** A code; what R4 does not take for a system or a code goes into extensions. */
    static FhirElement coding(Coding coding) {
        boolean system = isSystem(coding.system());
        boolean code = isCode(coding.code());
        return FhirElement.element()
                .children(
                        "extension",
                        new Extensions()
                                .text(
                                        Extensions.own("source-system"),
                                        system ? null : coding.system())
                                .text(Extensions.own("source-code"), code ? null : coding.code())
                                .list())
                .text("system", system ? coding.system() : null)
                .text("code", code ? coding.code() : null)
                .text("display", coding.display());
    }

    static boolean isSystem(@Nullable String text) {
        return text != null && SYSTEM.matcher(text).matches();
    }

    static boolean isCode(@Nullable String text) {
        return text != null && CODE.matcher(text).matches();
    }
}
