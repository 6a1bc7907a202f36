package org.carerecord.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;

/** What machine this is, as far as figures depend on it. */
final class Machine {

    private static final double GIB = 1 << 30;

    private Machine() {}

    /** Facts by name, in the order in which they are shown. */
    static Map<String, String> facts(Instant at) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("at", at.truncatedTo(ChronoUnit.SECONDS).toString());
        facts.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        facts.put("memory", memory());
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("java", Runtime.version().toString());
        facts.put("kafka", AppInfoParser.getVersion());
        return facts;
    }

    private static String memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? Math.round(system.getTotalMemorySize() / GIB) + " GiB"
                : "not told";
    }
}
