package org.carerecord.rocks;

import java.util.Arrays;
import org.carerecord.store.RowReader.Rows;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/** A walk through rows, inside the gate until it is closed. */
final class RocksWalk implements Rows {

    /** What nearly every row fits into. */
    private static final int ROOM = 2 * 1024;

    private final RocksIterator at;
    private final byte[] from;
    private final byte[] to;
    private final Gate gate;
    private final long entered;
    private Stage stage = Stage.BEFORE;
    private byte[] key = {};

    /** Java copies out of it for less than it takes RocksDB to make an array. */
    private final byte[] room = new byte[ROOM];

    private enum Stage {
        BEFORE,
        ON,
        BEHIND,
        CLOSED
    }

    RocksWalk(RocksIterator at, byte[] from, byte[] to, Gate gate, long entered) {
        this.at = at;
        this.from = from;
        this.to = to;
        this.gate = gate;
        this.entered = entered;
    }

    @Override
    public boolean next() {
        gate.stay();
        switch (stage) {
            case BEFORE -> at.seek(from);
            case ON -> at.next();
            case BEHIND, CLOSED -> {
                return false;
            }
        }
        stage = isWithin() ? Stage.ON : Stage.BEHIND;
        return stage == Stage.ON;
    }

    private boolean isWithin() {
        if (!at.isValid()) {
            checkEnd();
            return false;
        }
        int length = at.key(room);
        key = length <= room.length ? Arrays.copyOf(room, length) : at.key();
        return Arrays.compareUnsigned(key, to) <= 0;
    }

    /** A walk that fails ends too: it must not seem to have come to the last row. */
    private void checkEnd() {
        try {
            at.status();
        } catch (RocksDBException fault) {
            throw new RocksFaultException("Could not walk through rows", fault);
        }
    }

    @Override
    public byte[] key() {
        return key;
    }

    @Override
    public byte[] value() {
        int length = at.value(room);
        return length <= room.length ? Arrays.copyOf(room, length) : at.value();
    }

    @Override
    public void close() {
        if (stage != Stage.CLOSED) {
            stage = Stage.CLOSED;
            at.close();
            gate.leave(entered);
        }
    }
}
