package org.carerecord.store;

import java.util.List;
import java.util.function.Consumer;
import org.carerecord.store.Histories.Told;
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
        return untilCrash(steps, step -> step.fold(writer));
    }

    /** The same of a history in the words of a test. */
    int foldTold(List<Told> history) {
        return untilCrash(history, told -> Histories.fold(this, List.of(told)));
    }

    private static <T> int untilCrash(List<T> all, Consumer<T> fold) {
        for (int i = 0; i < all.size(); i++) {
            try {
                fold.accept(all.get(i));
            } catch (Crash crash) {
                return i;
            }
        }
        return all.size();
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
    public void write(List<Row> together) {
        if (writesLeft-- <= 0) {
            throw new Crash();
        }
        rows.write(together);
    }
}
