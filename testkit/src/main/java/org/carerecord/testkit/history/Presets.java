package org.carerecord.testkit.history;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How likely hard cases are in the shapes that come with the testkit. */
final class Presets {

    private static final Set<HardCase> COMMON =
            EnumSet.of(
                    HardCase.CORRECTION,
                    HardCase.MOVED_CODE,
                    HardCase.MOVED_DATE,
                    HardCase.MOVED_SECTION,
                    HardCase.RETRACTION,
                    HardCase.REASSERTION,
                    HardCase.LATE_AFTER_RETRACTION,
                    HardCase.OTHER_MOMENT_OF_A_VERSION,
                    HardCase.NO_MOMENT_OF_A_VERSION,
                    HardCase.NONE_KNOWN_AND_ONE);

    private static final Set<HardCase> OF_LINKS =
            EnumSet.range(HardCase.LINK, HardCase.REISSUE_LINKED);

    private Presets() {}

    /** Each hard case in a good part of histories that have only a handful of deliveries. */
    static Map<HardCase, Double> hard() {
        return chances(0.35, 0.06, 0.3);
    }

    /** A hard case of every kind in most histories of a hundred entries. */
    static Map<HardCase, Double> typical() {
        return chances(0.15, 0.03, 0.3);
    }

    /** As rare as in life. */
    static Map<HardCase, Double> rare() {
        return chances(0.05, 0.004, 0.0);
    }

    private static Map<HardCase, Double> chances(double common, double other, double ofLinks) {
        var chances = new EnumMap<HardCase, Double>(HardCase.class);
        for (HardCase hardCase : HardCase.values()) {
            double chance = OF_LINKS.contains(hardCase) ? ofLinks : other;
            chances.put(hardCase, COMMON.contains(hardCase) ? common : chance);
        }
        // What others depend on.
        chances.put(HardCase.LINK, ofLinks * 1.5);
        chances.put(HardCase.RELINK, ofLinks * 1.5);
        chances.put(HardCase.NONE_KNOWN, other * 3);
        chances.put(HardCase.LONG_TEXT, other / 20);
        // The codec never writes one, so that what the presets make can be published.
        chances.put(HardCase.UNKNOWN_BODY, 0.0);
        return chances;
    }
}
