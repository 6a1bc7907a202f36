package org.carerecord.testkit.history;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The components of a kind of record, so that bodies of any kind, also kinds that are still to
 * come, can be read and rebuilt.
 *
 * @param parts the components, in order
 */
record Components(RecordComponent[] parts) {

    private static final ConcurrentMap<Class<?>, Components> KNOWN = new ConcurrentHashMap<>();

    static Components of(Record value) {
        return KNOWN.computeIfAbsent(
                value.getClass(), kind -> new Components(kind.getRecordComponents()));
    }

    int count() {
        return parts.length;
    }

    String name(int part) {
        return parts[part].getName();
    }

    /** Whether a component may be null. */
    boolean isOptional(int part) {
        return parts[part].getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    @Nullable Object value(Record of, int part) {
        try {
            return parts[part].getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException fault) {
            throw new IllegalStateException(
                    "Expected a public record, but could not read " + name(part), fault);
        }
    }

    /**
     * The record with another value of one component.
     *
     * @throws IllegalArgumentException where the record refuses the value
     */
    Record with(Record of, int part, @Nullable Object other) {
        @Nullable Object[] values = new @Nullable Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = i == part ? other : value(of, i);
        }
        Class<?>[] types =
                Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return of.getClass().getConstructor(types).newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(
                    "Expected a value that the record takes, but it refused " + name(part),
                    refused);
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException("Expected a public record", fault);
        }
    }
}
