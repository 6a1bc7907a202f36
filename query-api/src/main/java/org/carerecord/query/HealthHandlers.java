package org.carerecord.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.carerecord.query.read.ReadHeaders;
import org.carerecord.reader.Readiness;
import org.carerecord.reader.RecordReader;

/** Whether the process lives, and whether it can answer. */
final class HealthHandlers {

    private static final byte[] LIVE = "{\"status\":\"live\"}".getBytes(StandardCharsets.US_ASCII);

    private final RecordReader reader;
    private final QueryLimits limits;
    private final JsonFactory json = new JsonFactory();

    HealthHandlers(RecordReader reader, QueryLimits limits) {
        this.reader = reader;
        this.limits = limits;
    }

    void live(Context ctx) {
        Answers.json(ctx, 200, LIVE);
    }

    void ready(Context ctx) throws IOException {
        Readiness readiness = reader.readiness();
        if (!readiness.ready()) {
            ReadHeaders.retryAfter(ctx, limits.retryAfter());
        }
        Answers.json(ctx, readiness.ready() ? 200 : 503, bytes(readiness));
    }

    private byte[] bytes(Readiness readiness) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = json.createGenerator(bytes)) {
            generator.writeStartObject();
            generator.writeStringField("status", readiness.ready() ? "ready" : "not-ready");
            generator.writeStringField("state", readiness.state());
            generator.writeNumberField("partitions", readiness.partitions());
            generator.writeNumberField("upToDate", readiness.upToDate());
            generator.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
