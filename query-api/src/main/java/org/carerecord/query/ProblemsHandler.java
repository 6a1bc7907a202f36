package org.carerecord.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.carerecord.query.problem.ProblemType;
import org.carerecord.query.problem.Problems;

/** Says what a type of problem means, under the address that problems name as their type. */
final class ProblemsHandler implements Route.Plain {

    private static final String TYPE = "type";

    private final JsonFactory json = new JsonFactory();

    /** The route that it answers. */
    Route route() {
        return Route.plain("/problems/{" + TYPE + "}", this);
    }

    @Override
    public void handle(Context ctx) throws IOException {
        Optional<ProblemType> type = ProblemType.ofName(ctx.pathParam(TYPE));
        if (type.isPresent()) {
            Answers.json(ctx, 200, bytes(type.get()));
        } else {
            Answers.problem(ctx, Problems.noSuchPath());
        }
    }

    private byte[] bytes(ProblemType type) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = json.createGenerator(bytes)) {
            generator.writeStartObject();
            generator.writeStringField("type", type.uri());
            generator.writeStringField("title", type.title());
            generator.writeNumberField("status", type.status());
            generator.writeStringField("meaning", type.meaning());
            generator.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
