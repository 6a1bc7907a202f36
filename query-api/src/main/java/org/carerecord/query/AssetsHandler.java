package org.carerecord.query;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import org.carerecord.query.page.PageAssets;

/**
 * Answers with what pages ask for. None of it is about a patient, and each is named by its content:
 * a browser keeps it.
 */
final class AssetsHandler implements Route.Plain {

    private static final String NAME = "name";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final PageAssets assets;

    AssetsHandler(PageAssets assets) {
        this.assets = assets;
    }

    /** The route that it answers. */
    Route route() {
        return Route.plain(PageAssets.PATH + "{" + NAME + "}", this);
    }

    @Override
    public void handle(Context ctx) {
        Optional<PageAssets.Asset> asset = assets.find(ctx.pathParam(NAME));
        if (asset.isEmpty()) {
            throw new NotFoundResponse();
        }
        ctx.contentType(asset.get().contentType());
        ctx.header(Answers.CACHE_CONTROL, FOR_EVER);
        ctx.header(Answers.CONTENT_TYPE_OPTIONS, Answers.NO_SNIFF);
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.result(asset.get().bytes());
    }
}
