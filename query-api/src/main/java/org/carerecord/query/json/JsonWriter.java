package org.carerecord.query.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.Quantity;
import org.carerecord.event.When;
import org.jspecify.annotations.Nullable;

/**
 * Writes the members of a JSON object in the order they are given, and leaves out what is not
 * there: nulls, empty lists and objects without a member. Text is written as it is; the generator
 * escapes what JSON does not allow.
 */
final class JsonWriter {

    /** The members of an object. */
    @FunctionalInterface
    interface Members {
        /** Writes them. */
        void write() throws IOException;
    }

    /** The members of the object that stands for an item. */
    @FunctionalInterface
    interface ItemMembers<T> {
        /** Writes them. */
        void write(T item) throws IOException;
    }

    private final JsonGenerator generator;

    /** Objects that are begun, but in which no member has been written yet. */
    private final Deque<String> unopened = new ArrayDeque<>();

    JsonWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    /** The whole document: one object. */
    void document(Members members) throws IOException {
        generator.writeStartObject();
        members.write();
        generator.writeEndObject();
    }

    /** An object; left out if none of its members is there. */
    void object(String name, Members members) throws IOException {
        int outer = unopened.size();
        unopened.addLast(name);
        members.write();
        if (unopened.size() > outer) {
            unopened.removeLast();
        } else {
            generator.writeEndObject();
        }
    }

    /** A list of objects; left out if empty. */
    <T> void objects(String name, List<T> items, ItemMembers<T> members) throws IOException {
        if (!items.isEmpty()) {
            objectsAlways(name, items, members);
        }
    }

    /** A list of objects, also where it is empty. */
    <T> void objectsAlways(String name, List<T> items, ItemMembers<T> members) throws IOException {
        name(name);
        generator.writeStartArray();
        for (T item : items) {
            generator.writeStartObject();
            members.write(item);
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }

    void text(String name, @Nullable String value) throws IOException {
        if (value != null) {
            name(name);
            generator.writeString(value);
        }
    }

    void texts(String name, List<String> values) throws IOException {
        if (!values.isEmpty()) {
            textsAlways(name, values);
        }
    }

    /** A list of texts, also where it is empty. */
    void textsAlways(String name, List<String> values) throws IOException {
        name(name);
        generator.writeStartArray();
        for (String value : values) {
            generator.writeString(value);
        }
        generator.writeEndArray();
    }

    void flag(String name, @Nullable Boolean value) throws IOException {
        if (value != null) {
            name(name);
            generator.writeBoolean(value);
        }
    }

    void number(String name, long value) throws IOException {
        name(name);
        generator.writeNumber(value);
    }

    /** A moment of this system's own, in UTC. */
    void instant(String name, @Nullable Instant value) throws IOException {
        text(name, value == null ? null : value.toString());
    }

    /** A date or date-time exactly as the source gave it. */
    void time(String name, @Nullable ClinicalTime value) throws IOException {
        text(name, value == null ? null : value.text());
    }

    /** A moment alone is a text; everything else is an object of what the source gave. */
    void when(String name, @Nullable When value) throws IOException {
        if (value == null) {
            return;
        }
        if (value.start() == null && value.end() == null && value.text() == null) {
            time(name, value.at());
            return;
        }
        object(
                name,
                () -> {
                    time("at", value.at());
                    time("start", value.start());
                    time("end", value.end());
                    text("text", value.text());
                });
    }

    /** What a statement is about: its codes, and always the words to show. */
    void subject(Concept concept) throws IOException {
        codings(concept.codings());
        text("text", concept.words());
    }

    void concept(String name, @Nullable Concept concept) throws IOException {
        if (concept != null) {
            object(name, () -> subject(concept));
        }
    }

    void concepts(String name, List<Concept> concepts) throws IOException {
        objects(name, concepts, this::subject);
    }

    void coding(String name, @Nullable Coding coding) throws IOException {
        if (coding != null) {
            object(name, () -> members(coding));
        }
    }

    /** An amount; its value stays text, so that no reader rounds it. */
    void quantity(String name, @Nullable Quantity quantity) throws IOException {
        if (quantity != null) {
            object(
                    name,
                    () -> {
                        text("value", quantity.value());
                        text("comparator", quantity.comparator());
                        text("unit", quantity.unit());
                        text("system", quantity.system());
                        text("code", quantity.code());
                    });
        }
    }

    private void codings(List<Coding> codings) throws IOException {
        objects("code", codings, this::members);
    }

    private void members(Coding coding) throws IOException {
        text("system", coding.system());
        text("code", coding.code());
        text("display", coding.display());
    }

    private void name(String name) throws IOException {
        while (!unopened.isEmpty()) {
            generator.writeFieldName(unopened.removeFirst());
            generator.writeStartObject();
        }
        generator.writeFieldName(name);
    }
}
