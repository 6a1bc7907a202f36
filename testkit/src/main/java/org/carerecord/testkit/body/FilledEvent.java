package org.carerecord.testkit.body;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.carerecord.event.Author;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.SectionRules;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.OdsCode;

/**
 * A statement of which every component of the body, down to the leaves, is filled, and who made it
 * and how it is labelled as well.
 *
 * @param event the statement
 * @param said every text and every time in it, each once
 */
public record FilledEvent(ClinicalEvent event, List<String> said) {

    /** Of the test range: never a person. */
    private static final NhsNumber PATIENT = new NhsNumber(9_990_000_018L);

    private static final LocalDate FIRST_DAY = LocalDate.of(2001, 1, 1);

    /** Copies the list. */
    public FilledEvent {
        said = List.copyOf(said);
    }

    /**
     * Fills a shape.
     *
     * @param value the kind of value that an observation has
     * @param texts makes a text of the number of the leaf
     */
    public static FilledEvent of(BodyShape shape, Class<?> value, IntFunction<String> texts) {
        var filler = new Filler(value, texts, new ArrayList<>());
        Body body = (Body) filler.create(shape.kind(), shape.unsaid());
        var event =
                new ClinicalEvent(
                        "event-1",
                        new OdsCode("RJ1"),
                        PATIENT,
                        shape.section()
                                .orElseGet(() -> SectionRules.sectionsOf(body).iterator().next())
                                .code(),
                        "Entry/1",
                        7,
                        Instant.parse("2026-07-10T08:15:00Z"),
                        ClinicalEvent.Status.RECORDED,
                        "R",
                        List.of(filler.text()),
                        null,
                        new Author(filler.text(), filler.text(), filler.text()),
                        body);
        return new FilledEvent(event, filler.said());
    }

    private record Filler(Class<?> value, IntFunction<String> texts, List<String> said) {

        Object fill(Type type) {
            if (type instanceof ParameterizedType list) {
                return List.of(fill(list.getActualTypeArguments()[0]));
            }
            var wanted = type == ObservationValue.class ? value : (Class<?>) type;
            if (wanted == String.class) {
                return text();
            }
            if (wanted == ClinicalTime.class) {
                return new ClinicalTime(said(FIRST_DAY.plusDays(said.size()).toString()));
            }
            if (wanted == Boolean.class) {
                return true;
            }
            return wanted == byte[].class
                    ? "data".getBytes(StandardCharsets.UTF_8)
                    : create(wanted, Set.of());
        }

        String text() {
            return said(texts.apply(said.size()));
        }

        private String said(String text) {
            said.add(text);
            return text;
        }

        Object create(Class<?> type, Set<String> unsaid) {
            RecordComponent[] components = type.getRecordComponents();
            var values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                if (!unsaid.contains(components[i].getName())) {
                    values[i] = fill(components[i].getGenericType());
                }
            }
            try {
                return type.getDeclaredConstructors()[0].newInstance(values);
            } catch (ReflectiveOperationException fault) {
                throw new LinkageError("Expected to be able to create a " + type, fault);
            }
        }
    }
}
