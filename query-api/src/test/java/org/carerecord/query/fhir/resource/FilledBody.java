package org.carerecord.query.fhir.resource;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.carerecord.event.Body;
import org.carerecord.event.Circumstance;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.NumberStatement;
import org.carerecord.event.ObservationValue;

/**
 * A body of which every component, down to the leaves, is filled.
 *
 * @param body the body
 * @param said every text and every time in it
 */
record FilledBody(Body body, List<String> said) {

    private static final LocalDate FIRST_DAY = LocalDate.of(2001, 1, 1);

    /** Every kind of body that has a resource, but the open end. */
    static Stream<Class<?>> kinds() {
        return Stream.concat(
                        Arrays.stream(Body.class.getPermittedSubclasses()),
                        Arrays.stream(Circumstance.class.getPermittedSubclasses()))
                .filter(kind -> kind != Circumstance.class && kind != NumberStatement.class);
    }

    /** Fills a kind; texts are made of the number of the leaf. */
    static FilledBody of(Class<?> kind, Class<?> value, IntFunction<String> texts) {
        var filler = new Filler(value, texts, new ArrayList<>());
        return new FilledBody((Body) filler.fill(kind), filler.said());
    }

    private record Filler(Class<?> value, IntFunction<String> texts, List<String> said) {

        Object fill(Type type) {
            if (type instanceof ParameterizedType list) {
                return List.of(fill(list.getActualTypeArguments()[0]));
            }
            var wanted = type == ObservationValue.class ? value : (Class<?>) type;
            if (wanted == String.class) {
                return said(texts.apply(said.size()));
            }
            if (wanted == ClinicalTime.class) {
                return new ClinicalTime(said(FIRST_DAY.plusDays(said.size()).toString()));
            }
            if (wanted == Boolean.class) {
                return true;
            }
            return wanted == byte[].class
                    ? "data".getBytes(StandardCharsets.UTF_8)
                    : create(wanted);
        }

        private String said(String text) {
            said.add(text);
            return text;
        }

        private Object create(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Object[] values =
                    Arrays.stream(components).map(part -> fill(part.getGenericType())).toArray();
            try {
                return type.getDeclaredConstructors()[0].newInstance(values);
            } catch (ReflectiveOperationException fault) {
                throw new LinkageError("Expected to be able to create a " + type, fault);
            }
        }
    }
}
