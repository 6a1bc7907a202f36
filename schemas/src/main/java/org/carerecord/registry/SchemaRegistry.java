package org.carerecord.registry;

/**
 * Where schemas get ids and ids give schemas back.
 *
 * <p>An implementation must:
 *
 * <ul>
 *   <li>give the same id whenever the same schema is registered under the same subject;
 *   <li>refuse a schema that could not read what was written with an earlier one of its subject;
 *   <li>answer the same schema for an id for ever;
 *   <li>throw {@link RegistryUnavailableException}, and nothing else, when it cannot be reached:
 *       the caller waits and asks again.
 * </ul>
 *
 * It must be safe for use by several threads. Schemas are handed over as JSON text.
 */
public interface SchemaRegistry {

    /** What became of a schema that was to be registered. */
    sealed interface Registration {}

    /** The schema has this id. */
    record Registered(int id) implements Registration {}

    /** The schema was refused: it cannot read what its predecessors wrote. */
    record Incompatible(String reason) implements Registration {}

    /** What is known of an id. */
    sealed interface Lookup {}

    /** The id stands for this schema. */
    record Found(String schemaJson) implements Lookup {}

    /** No schema has this id. */
    record Unknown() implements Lookup {}

    /**
     * Registers a schema, or finds the id it already has.
     *
     * @param subject the full name of the schema's record
     * @param schemaJson the schema
     */
    Registration register(String subject, String schemaJson);

    /** The schema of an id. */
    Lookup schema(int id);
}
