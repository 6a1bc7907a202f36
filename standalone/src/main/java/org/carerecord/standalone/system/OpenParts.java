package org.carerecord.standalone.system;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The parts of something that runs, in the order in which they were opened. */
final class OpenParts implements AutoCloseable {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /** Takes on a part that is open. */
    <T extends AutoCloseable> T add(T part) {
        opened.push(part);
        return part;
    }

    /** Closes every part, the last opened first, whatever becomes of the others. */
    @Override
    public void close() {
        @Nullable IllegalStateException first = null;
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception failed) { // each part is closed whatever became of the others
                first = first == null ? new IllegalStateException(failed) : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
