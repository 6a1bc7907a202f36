package org.carerecord.benchmarks.measure;

import java.util.List;
import org.carerecord.benchmarks.figure.Figure;

/** One figure, or a family of figures that belong together, and their ceilings. */
public interface Measurement {

    /** What its figures are called on the command line. */
    List<String> names();

    /** Measures in a running world. */
    List<Figure> in(World world) throws InterruptedException;
}
