package org.carerecord.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.avro.Schema;
import org.carerecord.registry.SchemaRegistry.Found;
import org.carerecord.registry.SchemaRegistry.Incompatible;
import org.carerecord.registry.SchemaRegistry.Registered;
import org.carerecord.registry.SchemaRegistry.Registration;
import org.carerecord.registry.SchemaRegistry.Unknown;
import org.junit.jupiter.api.Test;

/** What every registry must do. A fresh one is asked for in each test. */
abstract class SchemaRegistryContract {

    private static final String SUBJECT = "test.Note";

    private static final String NOTE = note("{\"name\":\"text\",\"type\":\"string\"}");
    private static final String NOTE_WITH_AUTHOR =
            note(
                    "{\"name\":\"text\",\"type\":\"string\"},"
                            + "{\"name\":\"author\",\"type\":[\"null\",\"string\"],\"default\":null}");

    /** The registry under test. */
    abstract SchemaRegistry registry();

    @Test
    void givesTheSameIdForTheSameSchema() {
        SchemaRegistry registry = registry();
        Registration first = registry.register(SUBJECT, NOTE);

        assertThat(first).isInstanceOf(Registered.class);
        assertThat(registry.register(SUBJECT, NOTE)).isEqualTo(first);
        assertThat(registry.register(SUBJECT, NOTE.replace(",", " , "))).isEqualTo(first);
    }

    @Test
    void givesTheSchemaOfAnId() {
        SchemaRegistry registry = registry();
        int id = id(registry.register(SUBJECT, NOTE));

        assertThat(schema(registry, id)).isEqualTo(new Schema.Parser().parse(NOTE));
    }

    @Test
    void keepsTheDefaultsOfASchema() {
        SchemaRegistry registry = registry();
        int id = id(registry.register(SUBJECT, NOTE_WITH_AUTHOR));

        assertThat(schema(registry, id).getField("author").hasDefaultValue()).isTrue();
    }

    @Test
    void saysThatAnIdIsUnknown() {
        assertThat(registry().schema(987_654)).isEqualTo(new Unknown());
    }

    @Test
    void acceptsASchemaThatReadsItsPredecessors() {
        SchemaRegistry registry = registry();
        int first = id(registry.register(SUBJECT, NOTE));
        int second = id(registry.register(SUBJECT, NOTE_WITH_AUTHOR));

        assertThat(second).isNotEqualTo(first);
        assertThat(schema(registry, first)).isEqualTo(new Schema.Parser().parse(NOTE));
        assertThat(schema(registry, second)).isEqualTo(new Schema.Parser().parse(NOTE_WITH_AUTHOR));
        assertThat(registry.register(SUBJECT, NOTE)).isEqualTo(new Registered(first));
    }

    @Test
    void refusesAFieldWithoutADefault() {
        SchemaRegistry registry = registry();
        registry.register(SUBJECT, NOTE);
        String breaking =
                note(
                        "{\"name\":\"text\",\"type\":\"string\"},"
                                + "{\"name\":\"author\",\"type\":\"string\"}");

        assertThat(registry.register(SUBJECT, breaking))
                .isInstanceOfSatisfying(
                        Incompatible.class, refused -> assertThat(refused.reason()).isNotBlank());
        assertThat(registry.register(SUBJECT, NOTE_WITH_AUTHOR)).isInstanceOf(Registered.class);
    }

    @Test
    void refusesAChangedType() {
        SchemaRegistry registry = registry();
        registry.register(SUBJECT, NOTE);

        assertThat(registry.register(SUBJECT, note("{\"name\":\"text\",\"type\":\"int\"}")))
                .isInstanceOf(Incompatible.class);
    }

    @Test
    void refusesWhatOnlyTheLatestPredecessorAllows() {
        SchemaRegistry registry = registry();
        registry.register(SUBJECT, NOTE);
        assertThat(registry.register(SUBJECT, note(""))).isInstanceOf(Registered.class);

        assertThat(
                        registry.register(
                                SUBJECT,
                                note("{\"name\":\"text\",\"type\":\"int\",\"default\":0}")))
                .isInstanceOf(Incompatible.class);
    }

    @Test
    void keepsSubjectsApart() {
        SchemaRegistry registry = registry();
        registry.register(SUBJECT, NOTE);

        assertThat(registry.register("test.Other", note("{\"name\":\"n\",\"type\":\"int\"}")))
                .isInstanceOf(Registered.class);
    }

    @Test
    void takesEveryReleasedSchemaInOrder() {
        SchemaRegistry registry = registry();

        assertThat(ReleasedSchema.values())
                .allSatisfy(released -> {
                    int id = id(registry.register(released.subject(), released.json()));
                    assertThat(schema(registry, id))
                            .isEqualTo(new Schema.Parser().parse(released.json()));
                });
    }

    @Test
    void servesSeveralThreads() throws Exception {
        SchemaRegistry registry = registry();
        List<Callable<Registration>> work = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            work.add(() -> registry.register(SUBJECT, NOTE));
        }
        List<Registration> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<Registration> answer : threads.invokeAll(work)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnly(registry.register(SUBJECT, NOTE));
    }

    private static String note(String fields) {
        return "{\"type\":\"record\",\"name\":\"Note\",\"namespace\":\"test\",\"fields\":["
                + fields
                + "]}";
    }

    private static int id(Registration registration) {
        assertThat(registration).isInstanceOf(Registered.class);
        return ((Registered) registration).id();
    }

    private static Schema schema(SchemaRegistry registry, int id) {
        SchemaRegistry.Lookup lookup = registry.schema(id);
        assertThat(lookup).isInstanceOf(Found.class);
        return new Schema.Parser().parse(((Found) lookup).schemaJson());
    }
}
