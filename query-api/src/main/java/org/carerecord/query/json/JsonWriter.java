package org.carerecord.query.json;

import java.time.Instant;
import java.util.List;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.Quantity;
import org.carerecord.event.When;
import org.carerecord.record.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * Writes the members of a JSON object in the order they are given, and leaves out what is not
 * there: nulls, empty lists and objects without a member. Text is written as it is, but for what
 * JSON does not allow.
 */
final class JsonWriter {

    /** The members of an object. */
    @FunctionalInterface
    interface Members {
        /** Writes them. */
        void write();
    }

    /** The members of the object that stands for an item. */
    @FunctionalInterface
    interface ItemMembers<T> {
        /** Writes them. */
        void write(T item);
    }

    private final JsonBytes json;

    JsonWriter(JsonBytes json) {
        this.json = json;
    }

    /** An object; left out if none of its members is there. */
    void object(String name, Members members) {
        int before = json.length();
        json.name(name);
        json.beginObject();
        int empty = json.length();
        members.write();
        if (json.length() == empty) {
            json.takeBack(before);
        } else {
            json.endObject();
        }
    }

    /** A list of objects; left out if empty. */
    <T> void objects(String name, List<T> items, ItemMembers<T> members) {
        if (!items.isEmpty()) {
            objectsAlways(name, items, members);
        }
    }

    /** A list of objects, also where it is empty. */
    <T> void objectsAlways(String name, List<T> items, ItemMembers<T> members) {
        json.name(name);
        json.beginArray();
        for (T item : items) {
            json.beginObject();
            members.write(item);
            json.endObject();
        }
        json.endArray();
    }

    void text(String name, @Nullable String value) {
        if (value != null) {
            json.name(name);
            json.text(value);
        }
    }

    void texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            textsAlways(name, values);
        }
    }

    /** A list of texts, also where it is empty. */
    void textsAlways(String name, List<String> values) {
        json.name(name);
        json.beginArray();
        for (String value : values) {
            json.text(value);
        }
        json.endArray();
    }

    void flag(String name, @Nullable Boolean value) {
        if (value != null) {
            json.name(name);
            json.flag(value);
        }
    }

    void number(String name, long value) {
        json.name(name);
        json.number(value);
    }

    /** The stable name of an entry. */
    void id(String name, EntryId value) {
        json.name(name);
        json.hexadecimal(value.first(), value.last());
    }

    /** A moment of this system's own, in UTC. */
    void instant(String name, @Nullable Instant value) {
        if (value != null) {
            json.name(name);
            json.instant(value);
        }
    }

    /** A date or date-time exactly as the source gave it. */
    void time(String name, @Nullable ClinicalTime value) {
        text(name, value == null ? null : value.text());
    }

    /** A moment alone is a text; everything else is an object of what the source gave. */
    void when(String name, @Nullable When value) {
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
    void subject(Concept concept) {
        codings(concept.codings());
        text("text", concept.words());
    }

    void concept(String name, @Nullable Concept concept) {
        if (concept != null) {
            object(name, () -> subject(concept));
        }
    }

    void concepts(String name, List<Concept> concepts) {
        objects(name, concepts, this::subject);
    }

    void coding(String name, @Nullable Coding coding) {
        if (coding != null) {
            object(name, () -> members(coding));
        }
    }

    /** An amount; its value stays text, so that no reader rounds it. */
    void quantity(String name, @Nullable Quantity quantity) {
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

    private void codings(List<Coding> codings) {
        objects("code", codings, this::members);
    }

    private void members(Coding coding) {
        text("system", coding.system());
        text("code", coding.code());
        text("display", coding.display());
    }
}
