package org.carerecord.query.fhir.resource;

import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.PrimitiveType;

/** The values of all primitives in a resource. */
final class Texts {

    private Texts() {}

    static void collect(Base element, List<String> into) {
        if (element instanceof PrimitiveType<?> primitive && primitive.hasValue()) {
            into.add(primitive.getValueAsString());
        }
        element.children()
                .forEach(child -> child.getValues().forEach(value -> collect(value, into)));
    }
}
