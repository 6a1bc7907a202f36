package org.carerecord.benchmarks.http;

import java.util.Map;
import org.carerecord.benchmarks.process.Control;

/** The process that asks over HTTP. */
public final class HttpLoadMain {

    /** Carries out a {@link LoadPlan} and answers with its {@link LoadResult}. */
    public static final String RUN = "run";

    private HttpLoadMain() {}

    /** Takes commands until it is ended. */
    public static void main(String[] args) {
        Control.serve(
                Map.of(RUN, Control.taking(LoadPlan.class, plan -> new HttpLoad(plan).run())));
    }
}
