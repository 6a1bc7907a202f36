package org.carerecord.query.fhir.resource;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.carerecord.event.Body;
import org.carerecord.event.Concept;
import org.jspecify.annotations.Nullable;

/** Bodies that say nothing at all: empty lists and concepts, and null for everything else. */
final class LeastBody {

    private LeastBody() {}

    static Body of(Class<?> kind) {
        Object[] values =
                Arrays.stream(kind.getRecordComponents()).map(LeastBody::nothing).toArray();
        try {
            return (Body) kind.getDeclaredConstructors()[0].newInstance(values);
        } catch (ReflectiveOperationException fault) {
            throw new LinkageError("Expected to be able to create a " + kind, fault);
        }
    }

    private static @Nullable Object nothing(RecordComponent component) {
        if (component.getType() == List.class) {
            return List.of();
        }
        if (component.getType() == String.class
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return "Something";
        }
        return component.getType() == Concept.class ? new Concept(List.of(), null) : null;
    }
}
