package org.carerecord.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.carerecord.event.Allergy;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Concept;
import org.carerecord.event.Condition;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.Immunisation;
import org.carerecord.event.Medication;
import org.carerecord.event.Observation;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.Procedure;
import org.carerecord.event.When;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DifferencesTest {

    /** A source's names for its own statements differ from every other's, and mean nothing. */
    private static final Set<String> NOT_COMPARED = Set.of("members");

    /** A field that is added to a kind and forgotten here fails. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                Condition.class,
                Allergy.class,
                Medication.class,
                Observation.class,
                DiagnosticReport.class,
                Immunisation.class,
                Procedure.class
            })
    void namesEveryFieldInWhichTwoDiffer(Class<? extends Body> kind)
            throws ReflectiveOperationException {
        RecordComponent[] fields = kind.getRecordComponents();
        Body plain = body(kind, fields, -1);
        for (int i = 0; i < fields.length; i++) {
            String name = fields[i].getName();
            assertThat(Differences.of(List.of(plain, plain, body(kind, fields, i))))
                    .as(name)
                    .isEqualTo(NOT_COMPARED.contains(name) ? List.of() : List.of(name));
        }
        assertThat(Differences.of(List.of(plain, plain))).isEmpty();
    }

    private static Body body(Class<? extends Body> kind, RecordComponent[] fields, int other)
            throws ReflectiveOperationException {
        Class<?>[] types =
                Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = new Object[fields.length];
        for (int i = 0; i < fields.length; i++) {
            values[i] = value(types[i], i == other ? "2" : "1");
        }
        Constructor<? extends Body> constructor = kind.getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }

    private static Object value(Class<?> type, String text) {
        if (type == Concept.class) {
            return Concept.ofText(text);
        }
        if (type == When.class) {
            return When.inWords(text);
        }
        if (type == ClinicalTime.class) {
            return new ClinicalTime("200" + text);
        }
        if (type == ObservationValue.class) {
            return new ObservationValue.Text(text);
        }
        if (type == Boolean.class) {
            return text.equals("1");
        }
        return type == List.class ? List.of(text) : text;
    }
}
