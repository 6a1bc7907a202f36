package org.carerecord.query;

import io.javalin.http.Context;
import java.time.InstantSource;
import org.carerecord.feeds.FeedsReader;
import org.carerecord.query.json.FeedsJson;
import org.carerecord.record.Moment;

/** Answers with how every feed stands. Nothing of it is about a patient. */
final class FeedsHandler {

    private final FeedsReader feeds;
    private final InstantSource clock;
    private final FeedsJson json = new FeedsJson();

    FeedsHandler(FeedsReader feeds, InstantSource clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    void handle(Context ctx) {
        Answers.json(ctx, 200, json.bytes(feeds.at(Moment.now(clock.instant()))));
    }
}
