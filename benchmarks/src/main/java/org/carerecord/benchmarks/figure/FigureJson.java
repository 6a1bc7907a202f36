package org.carerecord.benchmarks.figure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Figures as JSON for machines: members are added in time, never renamed. */
public final class FigureJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FigureJson() {}

    /**
     * The figures of a run.
     *
     * @param about what is to be known of the run: machine, versions, moment
     */
    public static byte[] of(Map<String, String> about, List<Figure> figures) {
        ObjectNode run = JSON.createObjectNode();
        ObjectNode facts = run.putObject("run");
        about.forEach(facts::put);
        ArrayNode all = run.putArray("figures");
        figures.forEach(figure -> add(all.addObject(), figure));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(run);
        } catch (IOException impossible) {
            throw new UncheckedIOException("Expected memory to take JSON", impossible);
        }
    }

    private static void add(ObjectNode node, Figure figure) {
        node.put("name", figure.name());
        node.put("value", figure.value());
        node.put("unit", figure.unit());
        node.put("spread", figure.rounds().spread());
        ArrayNode rounds = node.putArray("rounds");
        figure.rounds().values().forEach(rounds::add);
        figure.latency()
                .ifPresent(latency -> {
                    node.put("p50ms", latency.p50ms());
                    node.put("p99ms", latency.p99ms());
                });
        figure.ceiling()
                .ifPresent(ceiling -> {
                    node.put("ceiling", ceiling.name());
                    node.put("ratio", ceiling.ratio());
                    node.put("ratioSpread", ceiling.spread());
                });
        ArrayNode goals = node.putArray("goals");
        for (Goal goal : figure.goals()) {
            goals.addObject().put("goal", goal.words()).put("met", goal.isMetBy(figure));
        }
    }
}
