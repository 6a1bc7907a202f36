package org.carerecord.event;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A document: where it lies, or its bytes.
 *
 * @param contentType MIME type
 * @param title the document's title
 * @param url where it can be fetched
 * @param data the document itself, where the source sent it along; never modified
 */
public record Attachment(
        @Nullable String contentType,
        @Nullable String title,
        @Nullable String url,
        byte @Nullable [] data) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Attachment that
                && Objects.equals(contentType, that.contentType)
                && Objects.equals(title, that.title)
                && Objects.equals(url, that.url)
                && Arrays.equals(data, that.data);
    }

    @Override
    public int hashCode() {
        return Objects.hash(contentType, title, url, Arrays.hashCode(data));
    }

    @Override
    public String toString() {
        return "Attachment[" + contentType + "]";
    }
}
