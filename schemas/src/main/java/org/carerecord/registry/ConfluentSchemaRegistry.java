package org.carerecord.registry;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.RestService;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;

/**
 * A registry that speaks Confluent's protocol over HTTP, through Confluent's own client. Ids and
 * schemas once seen are cached for the life of the process.
 */
public final class ConfluentSchemaRegistry implements SchemaRegistry {

    private static final int CACHED_SCHEMAS = 1_000;
    private static final int CONFLICT = 409;
    private static final int SUBJECT_NOT_FOUND = 40401;
    private static final int SCHEMA_NOT_FOUND = 40403;
    private static final int NO_LEVEL_SET = 40408;

    /** A new schema must read what any earlier one wrote: events are kept for ever. */
    private static final String COMPATIBILITY = "BACKWARD_TRANSITIVE";

    private final String url;
    private final RestService rest;
    private final SchemaRegistryClient client;
    private final ConcurrentMap<Integer, Found> found = new ConcurrentHashMap<>();

    /**
     * Connects lazily.
     *
     * @param url the base of the registry's API, for example {@code http://127.0.0.1:8081}
     */
    public ConfluentSchemaRegistry(String url) {
        this(url, Map.of());
    }

    /**
     * Connects lazily, with settings of the client such as its time limits.
     *
     * @param url the base of the registry's API
     * @param settings settings of Confluent's client, by their own names
     */
    public ConfluentSchemaRegistry(String url, Map<String, ?> settings) {
        this.url = url;
        this.rest = new RestService(url);
        this.client = new CachedSchemaRegistryClient(rest, CACHED_SCHEMAS, settings);
    }

    @Override
    public Registration register(String subject, String schemaJson) {
        try {
            requireCompatibility(subject);
            return new Registered(client.register(subject, new AvroSchema(schemaJson)));
        } catch (RestClientException refused) {
            if (refused.getStatus() == CONFLICT) {
                return new Incompatible("The registry refused the schema as incompatible");
            }
            throw unavailable(refused);
        } catch (IOException unreachable) {
            throw unavailable(unreachable);
        }
    }

    /**
     * The schema of an id, as it is: one that is not Avro, which others may keep in the same
     * registry, is found too, so that nobody waits for it to become one.
     */
    @Override
    public Lookup schema(int id) {
        Found known = found.get(id);
        return known == null ? ask(id) : known;
    }

    private Lookup ask(int id) {
        try {
            String schema = rest.getId(id).getSchemaString();
            if (schema == null) {
                throw unavailable(new IOException("Expected an answer that holds a schema"));
            }
            var answer = new Found(schema);
            found.put(id, answer);
            return answer;
        } catch (RestClientException refused) {
            // A bare 404 may be a wrong address, which must not pass for "no such schema".
            if (refused.getErrorCode() == SCHEMA_NOT_FOUND) {
                return new Unknown();
            }
            throw unavailable(refused);
        } catch (IOException unreachable) {
            throw unavailable(unreachable);
        }
    }

    private void requireCompatibility(String subject) throws IOException, RestClientException {
        if (!COMPATIBILITY.equals(compatibilityOf(subject))) {
            client.updateCompatibility(subject, COMPATIBILITY);
        }
    }

    private String compatibilityOf(String subject) throws IOException, RestClientException {
        try {
            return client.getCompatibility(subject);
        } catch (RestClientException refused) {
            if (refused.getErrorCode() == NO_LEVEL_SET
                    || refused.getErrorCode() == SUBJECT_NOT_FOUND) {
                return "";
            }
            throw refused;
        }
    }

    private RegistryUnavailableException unavailable(Exception cause) {
        return new RegistryUnavailableException(
                "Expected the schema registry at " + url + " to answer, but it did not", cause);
    }
}
