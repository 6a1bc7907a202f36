package org.carerecord.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;
import org.carerecord.benchmarks.figure.Figure;
import org.carerecord.benchmarks.figure.Goal;
import org.carerecord.benchmarks.figure.Goal.Measure;
import org.carerecord.benchmarks.http.LoadResult;

/** Unchanged patients, asked for again and again, beside the same bytes from a static service. */
public final class HotSummaries implements Measurement {

    private static final String NAME = "summary.hot";
    private static final Goal NEAR_STATIC = Goal.atLeast(Measure.RATIO, 0.8);

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public List<Figure> in(World world) throws InterruptedException {
        Scale scale = world.scale();
        List<String> all = world.records().toWarmUp();
        List<String> some = all.subList(0, Math.min(scale.hotPatients(), all.size()));
        List<Figure> figures = new ArrayList<>();
        figures.addAll(figures(world, "native", Asking.natives(some), Asking.JSON));
        figures.addAll(figures(world, "fhir", Asking.documents(some), Asking.FHIR_JSON));
        return figures;
    }

    private static List<Figure> figures(
            World world, String form, List<String> targets, String accept) {
        var asking = new Asking(world);
        Scale scale = world.scale();
        int node = world.records().node().port();
        world.progress().now("asking for unchanged patients, " + form);
        asking.warm(node, targets, accept);
        int statics = asking.copied(node, targets, accept);
        asking.warm(statics, targets, accept);
        List<LoadResult> hot = new ArrayList<>();
        List<LoadResult> same = new ArrayList<>();
        for (int round = 0; round < scale.rounds(); round++) {
            same.add(asking.forMillis(statics, targets, accept, scale.roundMillis()));
            hot.add(asking.forMillis(node, targets, accept, scale.roundMillis()));
        }
        Figure ceiling = Asking.figure("http.static." + form, same);
        return List.of(
                ceiling,
                Asking.figure(NAME + "." + form, hot).inTurnWith(ceiling).goal(NEAR_STATIC));
    }
}
