package org.carerecord.ingest.load;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** One thing that was named, or found in a folder that was. */
sealed interface Source {

    /** How the source is called in reports. */
    String name();

    /** Standard input. */
    record StandardInput() implements Source {
        @Override
        public String name() {
            return "standard input";
        }
    }

    /** A file of Bundles. */
    record BundleFile(Path path, Format format) implements Source {
        @Override
        public String name() {
            return path.toString();
        }
    }

    /** A file in a folder that is none of Bundles. */
    record OtherFile(Path path) implements Source {
        @Override
        public String name() {
            return path.toString();
        }
    }

    /** Something that cannot be read. */
    record Unusable(String name, String reason) implements Source {}

    /** How a file holds its Bundles, by the end of its name. */
    enum Format {
        /** JSON objects. */
        JSON(".json", false, false),
        /** JSON objects, compressed. */
        JSON_GZ(".json.gz", false, true),
        /** One JSON object a line. */
        NDJSON(".ndjson", true, false),
        /** One JSON object a line, compressed. */
        NDJSON_GZ(".ndjson.gz", true, true);

        private final String ending;
        private final boolean lines;
        private final boolean compressed;

        Format(String ending, boolean lines, boolean compressed) {
            this.ending = ending;
            this.lines = lines;
            this.compressed = compressed;
        }

        boolean isLines() {
            return lines;
        }

        boolean isCompressed() {
            return compressed;
        }

        static Optional<Format> of(Path path) {
            String name = path.toString();
            return Arrays.stream(values()).filter(f -> name.endsWith(f.ending)).findFirst();
        }
    }
}
