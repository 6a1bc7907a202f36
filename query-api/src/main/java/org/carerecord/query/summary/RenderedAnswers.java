package org.carerecord.query.summary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * Rendered answers, kept by their entity tags within so many bytes. A tag stands for one content in
 * one form and encoding, so that what is found under it is never out of date.
 */
final class RenderedAnswers {

    /** What an answer takes besides its bytes, about. */
    private static final int OVERHEAD = 200;

    /** Below this, compressing costs more than it saves. */
    private static final int LEAST_COMPRESSED = 1_500;

    private final Cache<String, Answered.Body> kept;

    RenderedAnswers(long bytes) {
        this.kept =
                Caffeine.newBuilder()
                        .maximumWeight(bytes)
                        .weigher((String tag, Answered.Body body) -> body.bytes().length + OVERHEAD)
                        .executor(Runnable::run)
                        .build();
    }

    /** What is kept under a tag. */
    Optional<Answered.Body> find(String tag) {
        return Optional.ofNullable(kept.getIfPresent(tag));
    }

    void keep(String tag, Answered.Body body) {
        kept.put(tag, body);
    }

    /** The content as it is sent: compressed where that is wished for and worth it. */
    static Answered.Body body(byte[] content, boolean gzip, Optional<String> tag) {
        return gzip && content.length >= LEAST_COMPRESSED
                ? new Answered.Body(gzipped(content), true, tag)
                : new Answered.Body(content, false, tag);
    }

    private static byte[] gzipped(byte[] content) {
        var bytes = new ByteArrayOutputStream(content.length / 4);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException fault) {
            throw new UncheckedIOException("Expected memory to take bytes", fault);
        }
        return bytes.toByteArray();
    }
}
