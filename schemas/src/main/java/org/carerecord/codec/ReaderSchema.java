package org.carerecord.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Today's schema as it reads what another version wrote.
 *
 * <p>Where a writer's union has a record whose name the reader's union does not have, Avro takes
 * the first record whose fields happen to fit, and most of ours have defaults for all of them: a
 * body of a new kind would be read as an empty body of another. So each such name is added to the
 * reader's union as a record that no writer's can be read as, and Avro refuses it when it is met.
 */
final class ReaderSchema {

    /** A field without a default and of a name that no schema uses. */
    private static final String MISSING = "__not_known_to_this_reader__";

    private final Map<String, Schema> written = new HashMap<>();
    private final Map<String, Schema> built = new HashMap<>();
    private boolean added;

    private ReaderSchema(Schema writer) {
        collect(writer);
    }

    /** Today's schema, guarded where the writer's has kinds that today's has not. */
    static Schema of(Schema today, Schema writer) {
        var guarded = new ReaderSchema(writer);
        Schema schema = guarded.guard(today, writer);
        return guarded.added ? schema : today;
    }

    private void collect(Schema schema) {
        switch (schema.getType()) {
            case RECORD -> {
                if (written.putIfAbsent(schema.getFullName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema()));
                }
            }
            case ARRAY -> collect(schema.getElementType());
            case MAP -> collect(schema.getValueType());
            case UNION -> schema.getTypes().forEach(this::collect);
            case ENUM, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
        }
    }

    private Schema guard(Schema today, @Nullable Schema writer) {
        return switch (today.getType()) {
            case RECORD -> record(today);
            case ARRAY -> array(today, writer);
            case UNION -> union(today, writer);
            case MAP, ENUM, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> today;
        };
    }

    private Schema record(Schema today) {
        Schema known = built.get(today.getFullName());
        if (known != null) {
            return known;
        }
        Schema record =
                Schema.createRecord(
                        today.getName(), today.getDoc(), today.getNamespace(), today.isError());
        built.put(today.getFullName(), record);
        Schema writer = written.get(today.getFullName());
        List<Schema.Field> fields = new ArrayList<>();
        for (Schema.Field field : today.getFields()) {
            Schema.Field other = writer == null ? null : writer.getField(field.name());
            Schema type = guard(field.schema(), other == null ? null : other.schema());
            fields.add(new Schema.Field(field, type));
        }
        record.setFields(fields);
        return record;
    }

    private Schema array(Schema today, @Nullable Schema writer) {
        Schema items =
                writer != null && writer.getType() == Schema.Type.ARRAY
                        ? writer.getElementType()
                        : null;
        Schema array = Schema.createArray(guard(today.getElementType(), items));
        today.getObjectProps().forEach(array::addProp);
        return array;
    }

    private Schema union(Schema today, @Nullable Schema writer) {
        List<Schema> kinds = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Schema kind : today.getTypes()) {
            kinds.add(guard(kind, null));
            names.add(kind.getFullName());
        }
        if (writer != null) {
            for (Schema kind : writer.isUnion() ? writer.getTypes() : List.of(writer)) {
                if (kind.getType() == Schema.Type.RECORD && names.add(kind.getFullName())) {
                    kinds.add(refused(kind));
                    added = true;
                }
            }
        }
        return Schema.createUnion(kinds);
    }

    private static Schema refused(Schema kind) {
        var missing = new Schema.Field(MISSING, Schema.create(Schema.Type.STRING));
        return Schema.createRecord(
                kind.getName(), null, kind.getNamespace(), false, List.of(missing));
    }
}
