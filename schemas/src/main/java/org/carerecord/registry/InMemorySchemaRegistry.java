package org.carerecord.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/**
 * A registry in this process that starts with every released schema under its fixed id, so that ids
 * mean the same after each restart. Schemas registered beyond those live as long as the process.
 * Backward compatibility is checked against every earlier schema of the subject.
 */
public final class InMemorySchemaRegistry implements SchemaRegistry {

    private final Map<Integer, String> schemas = new HashMap<>();
    private final Map<String, Map<Schema, Integer>> subjects = new HashMap<>();
    private int nextId = 1;

    /** With the released schemas. */
    public InMemorySchemaRegistry() {
        for (ReleasedSchema released : ReleasedSchema.values()) {
            keep(released.subject(), parse(released.json()), released.id(), released.json());
        }
    }

    @Override
    public synchronized Registration register(String subject, String schemaJson) {
        Schema schema = parse(schemaJson);
        Map<Schema, Integer> versions = subjects.computeIfAbsent(subject, name -> new HashMap<>());
        Integer known = versions.get(schema);
        if (known != null) {
            return new Registered(known);
        }
        List<String> conflicts = new ArrayList<>();
        for (Schema earlier : versions.keySet()) {
            var pair = SchemaCompatibility.checkReaderWriterCompatibility(schema, earlier);
            if (pair.getType() != SchemaCompatibilityType.COMPATIBLE) {
                pair.getResult()
                        .getIncompatibilities()
                        .forEach(conflict -> conflicts.add(conflict.getMessage()));
            }
        }
        if (!conflicts.isEmpty()) {
            return new Incompatible(String.join("; ", conflicts));
        }
        return new Registered(keep(subject, schema, nextId++, schemaJson));
    }

    @Override
    public synchronized Lookup schema(int id) {
        String json = schemas.get(id);
        return json == null ? new Unknown() : new Found(json);
    }

    private int keep(String subject, Schema schema, int id, String json) {
        subjects.computeIfAbsent(subject, name -> new HashMap<>()).put(schema, id);
        schemas.put(id, json);
        return id;
    }

    private static Schema parse(String json) {
        return new Schema.Parser().parse(json);
    }
}
