package org.carerecord.ingest.load;

import java.util.Arrays;

/**
 * The events acknowledged most recently, by 64 bits of their ids, in memory of a fixed size. Two
 * generations of half the limit each: when the younger is full, the elder is forgotten, so at least
 * half the limit and at most all of it is remembered.
 */
final class RecentEvents {

    private final Generation first;
    private final Generation second;
    private boolean firstIsYounger = true;

    RecentEvents(int limit) {
        int half = Math.max(1, limit / 2 + limit % 2);
        first = new Generation(half);
        second = new Generation(half);
    }

    /** Whether the event was acknowledged recently. */
    boolean contains(long id) {
        return first.contains(id) || second.contains(id);
    }

    void add(long id) {
        if (younger().isFull()) {
            firstIsYounger = !firstIsYounger;
            younger().clear();
        }
        younger().add(id);
    }

    private Generation younger() {
        return firstIsYounger ? first : second;
    }

    /** A hash set of longs with open addressing, at most half full. */
    private static final class Generation {

        private final int limit;
        private final long[] slots;
        private int size;

        Generation(int limit) {
            this.limit = limit;
            this.slots = new long[Integer.highestOneBit(limit) * 4];
        }

        boolean isFull() {
            return size >= limit;
        }

        boolean contains(long id) {
            return slots[slotOf(id)] != 0;
        }

        void add(long id) {
            int slot = slotOf(id);
            if (slots[slot] == 0) {
                slots[slot] = nonZero(id);
                size++;
            }
        }

        void clear() {
            Arrays.fill(slots, 0);
            size = 0;
        }

        /** Where the id lies, or the free slot where it belongs. */
        private int slotOf(long id) {
            int mask = slots.length - 1;
            long wanted = nonZero(id);
            int slot = (int) (wanted ^ (wanted >>> 32)) & mask;
            while (slots[slot] != 0 && slots[slot] != wanted) {
                slot = (slot + 1) & mask;
            }
            return slot;
        }

        private static long nonZero(long id) {
            return id == 0 ? 1 : id;
        }
    }
}
