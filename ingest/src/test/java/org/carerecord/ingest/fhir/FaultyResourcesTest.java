package org.carerecord.ingest.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Resources with a value replaced by one of another kind: each has an outcome, none a fault. */
final class FaultyResourcesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long SEED = 20_260_101;
    private static final int ROUNDS = 300;
    private static final List<String> REPLACEMENTS =
            List.of(
                    "null",
                    "true",
                    "-7.50",
                    "\"\"",
                    "\" \"",
                    "\"x\"",
                    "\"%\"",
                    "{}",
                    "{\"a\": 1}",
                    "[]",
                    "[[]]",
                    "[null]",
                    "[{}, {}]",
                    "[\"a\", \"b\"]",
                    "{\"reference\": \"?identifier=\"}",
                    "{\"value\": null}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient",
                "condition",
                "allergy",
                "medication-request",
                "medication-statement",
                "observation",
                "diagnostic-report",
                "immunization",
                "procedure",
                "encounter",
                "care-plan",
                "device",
                "document-reference",
                "flag",
                "consent",
                "service-request",
                "appointment",
                "related-person",
                "family-member-history"
            })
    void everyFaultHasAnOutcome(String name) throws IOException {
        JsonNode whole = JSON.readTree(Bundles.fixture(name + ".json"));
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            JsonNode faulty = whole.deepCopy();
            List<Runnable> faults = new ArrayList<>();
            collect(faulty, random, faults);
            faults.get(random.nextInt(faults.size())).run();

            List<ResourceOutcome> outcomes =
                    Bundles.outcomes(Bundles.collection(Bundles.PATIENT, faulty.toString()));

            assertThat(outcomes).as("seed %d, round %d: %s", SEED, round, faulty).hasSize(2);
        }
    }

    /** Every place in the tree where a value can be replaced. */
    private static void collect(JsonNode node, Random random, List<Runnable> faults) {
        String json = REPLACEMENTS.get(random.nextInt(REPLACEMENTS.size()));
        if (node instanceof ObjectNode object) {
            object.fieldNames()
                    .forEachRemaining(field -> {
                        faults.add(() -> object.set(field, tree(json)));
                        collect(object.get(field), random, faults);
                    });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                faults.add(() -> array.set(index, tree(json)));
                collect(array.get(index), random, faults);
            }
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
