package org.carerecord.query.json;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A whole answer in UTF-8. The same members give the same bytes.
 *
 * <p>Safe for use by several threads.
 */
final class JsonDocument {

    /** What most summaries fit into. */
    private static final int TYPICAL_SIZE = 64 * 1024;

    /** Arrays that are larger are made for one answer and not kept. */
    private static final int LARGEST_KEPT = 4 * TYPICAL_SIZE;

    private static final int KEPT = 8;

    private final MemberNames names = new MemberNames();

    /** Arrays that were written into before: to make one anew costs as much as half of its use. */
    private final BlockingQueue<JsonBytes> spare = new ArrayBlockingQueue<>(KEPT);

    /**
     * The bytes of an answer.
     *
     * @param content writes the members of the one object that an answer is
     */
    byte[] bytes(Consumer<JsonWriter> content) {
        JsonBytes json = empty(spare.poll());
        json.beginObject();
        content.accept(new JsonWriter(json));
        json.endObject();
        byte[] bytes = json.toArray();
        if (json.room() <= LARGEST_KEPT) {
            spare.offer(json);
        }
        return bytes;
    }

    private JsonBytes empty(@Nullable JsonBytes used) {
        if (used == null) {
            return new JsonBytes(names, TYPICAL_SIZE);
        }
        used.clear();
        return used;
    }
}
