package org.carerecord.store;

import java.util.List;
import org.carerecord.store.Steps.Step;
import org.jspecify.annotations.Nullable;

/** Takes so many writes and then fails, as a process that is killed; what it took survives. */
final class CrashingRows implements RowStore {

    private final InMemoryRowStore rows = new InMemoryRowStore();
    private int writesLeft;

    CrashingRows(int writes) {
        this.writesLeft = writes;
    }

    private static final class Crash extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Crash() {
            super("crash", null, false, false);
        }
    }

    /** Folds until the crash, if it comes; the number of steps that were begun. */
    int fold(List<Step> steps) {
        var writer = new RecordWriter(this, Steps.DECODER);
        for (int i = 0; i < steps.size(); i++) {
            try {
                steps.get(i).fold(writer);
            } catch (Crash crash) {
                return i;
            }
        }
        return steps.size();
    }

    InMemoryRowStore survived() {
        return rows;
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        return rows.get(key);
    }

    @Override
    public Rows range(byte[] from, byte[] to) {
        return rows.range(from, to);
    }

    @Override
    public void put(byte[] key, byte[] value) {
        write();
        rows.put(key, value);
    }

    @Override
    public void delete(byte[] key) {
        write();
        rows.delete(key);
    }

    private void write() {
        if (writesLeft-- <= 0) {
            throw new Crash();
        }
    }
}
