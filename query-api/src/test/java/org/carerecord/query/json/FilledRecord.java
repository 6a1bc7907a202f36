package org.carerecord.query.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.ObservationValue;
import org.carerecord.identity.NhsNumber;
import org.jspecify.annotations.Nullable;

/**
 * A record of which every component, down to the leaves, has a value of its own.
 *
 * @param record the record
 * @param leaves every leaf of it
 * @param texts what the leaves say, as far as they are text
 */
public record FilledRecord(Object record, List<Leaf> leaves, List<String> texts) {

    /** A leaf, by its number and by the components that lead to it. */
    public record Leaf(int number, String path) {}

    private static final int NONE = -1;

    /** Fills a type; where an observation's value is asked for it is of the given kind. */
    public static FilledRecord of(Class<?> type, Class<?> value) {
        var filler = new Filler(value, NONE);
        Object record = filler.fill(type, type.getSimpleName());
        return new FilledRecord(record, filler.leaves, filler.texts);
    }

    /** Fills a type in the same way, but one leaf differently. */
    public static Object changing(Class<?> type, Class<?> value, int leaf) {
        return new Filler(value, leaf).fill(type, type.getSimpleName());
    }

    /** A record with empty lists and nulls wherever its type has a place for nothing. */
    public static Object empty(Class<?> type) {
        var filler = new Filler(ObservationValue.Text.class, NONE);
        return create(
                type,
                Arrays.stream(type.getRecordComponents())
                        .map(component -> filler.leastOf(component))
                        .toArray());
    }

    private static Object create(Class<?> type, @Nullable Object[] values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException fault) {
            throw new LinkageError("Expected to be able to create a " + type, fault);
        }
    }

    private static final class Filler {

        private final Class<?> value;
        private final int changed;
        private final List<Leaf> leaves = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();

        Filler(Class<?> value, int changed) {
            this.value = value;
            this.changed = changed;
        }

        Object fill(Type type, String path) {
            if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
                return List.of(fill(list.getActualTypeArguments()[0], path + "[]"));
            }
            var wanted = type == ObservationValue.class ? value : (Class<?>) type;
            return wanted.isRecord() && wanted != ClinicalTime.class && wanted != NhsNumber.class
                    ? record(wanted, path)
                    : leaf(wanted, path);
        }

        private Object record(Class<?> type, String path) {
            RecordComponent[] components = type.getRecordComponents();
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] =
                        fill(components[i].getGenericType(), path + "." + components[i].getName());
            }
            return create(type, values);
        }

        private Object leaf(Class<?> type, String path) {
            int number = leaves.size();
            boolean differs = number == changed;
            leaves.add(new Leaf(number, path));
            if (type == String.class) {
                String text = (differs ? "changed-" : "text-") + number + "-";
                texts.add(text);
                return text;
            }
            if (type == ClinicalTime.class) {
                String text = (differs ? 2001 + number : 1001 + number) + "-02-03";
                texts.add(text);
                return new ClinicalTime(text);
            }
            if (type == NhsNumber.class) {
                var patient = new NhsNumber(differs ? 9_990_000_034L : 9_990_000_026L);
                texts.add(patient.digits());
                return patient;
            }
            if (type.isEnum()) {
                return type.getEnumConstants()[differs ? 1 : 0];
            }
            if (type == Boolean.class) {
                return !differs;
            }
            if (type == byte[].class) {
                return new byte[differs ? 1 : 77];
            }
            throw new AssertionError("Expected to know how to fill " + type + " at " + path);
        }

        /** A concept that a body must have is filled; everything else is left out. */
        private @Nullable Object leastOf(RecordComponent component) {
            if (component.getType() == List.class) {
                return List.of();
            }
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                    ? null
                    : fill(component.getGenericType(), component.getName());
        }
    }
}
