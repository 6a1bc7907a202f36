package org.carerecord.query.summary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.carerecord.identity.NhsNumber;

/**
 * Rendered answers, the last of each kind, kept within so many bytes. Each has its entity tag, by
 * which whoever finds it must see whether it is out of date.
 */
final class RenderedAnswers {

    /** What an answer takes besides its bytes, about. */
    private static final int OVERHEAD = 200;

    /** Below this, compressing costs more than it saves. */
    private static final int LEAST_COMPRESSED = 1_500;

    private final Cache<Kind, Answered.Body> kept;

    /**
     * What is asked for.
     *
     * @param patient whose summary
     * @param form the name of the form
     * @param gzip whether compressed where that is worth it
     */
    record Kind(NhsNumber patient, String form, boolean gzip) {

        /** What tells form and encoding from all others. */
        String words() {
            return form + (gzip ? "\ngzip" : "\nidentity");
        }
    }

    RenderedAnswers(long bytes) {
        this.kept =
                Caffeine.newBuilder()
                        .maximumWeight(bytes)
                        .weigher((Kind kind, Answered.Body body) -> body.bytes().length + OVERHEAD)
                        .executor(Runnable::run)
                        .build();
    }

    /** The last answer of a kind. */
    Optional<Answered.Body> find(Kind kind) {
        return Optional.ofNullable(kept.getIfPresent(kind));
    }

    /** Keeps an answer that has a tag; without one nobody could tell how long it holds. */
    void keep(Kind kind, Answered.Body body) {
        if (body.tag().isPresent()) {
            kept.put(kind, body);
        }
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
