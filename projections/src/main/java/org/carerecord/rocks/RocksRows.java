package org.carerecord.rocks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.StampedLock;
import org.carerecord.store.RowStore;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;

/**
 * The rows of one partition in RocksDB, written by one thread and read by any.
 *
 * <p>They are as lasting as their log: what is written goes into a file only once the log is known
 * to have it, so a crash never leaves a row here that is missing there, and it is the log from
 * which other nodes have their copies.
 *
 * <p>Whoever reads holds them open: closing waits for walks, and walks end at their next step once
 * it waits. So nothing is ever read in memory that RocksDB has given back.
 */
public final class RocksRows implements RowStore, AutoCloseable {

    /** The row that says how far the log had what the files have: the only one without a key. */
    private static final byte[] LOGGED = {};

    private static final String IN_MEMORY = "rocksdb.cur-size-active-mem-table";

    private final RocksMemory memory;
    private final RocksSettings settings;
    private final RocksDB db;

    /** Shared by those who read; taken for good by who closes. */
    private final StampedLock open = new StampedLock();

    private volatile boolean closing;

    /** Whether something was written that the log is not known to have. */
    private boolean ahead;

    private RocksRows(RocksMemory memory, RocksSettings settings, RocksDB db) {
        this.memory = memory;
        this.settings = settings;
        this.db = db;
        memory.opened();
    }

    /** Opens the rows in a directory, which is made if there is none. */
    public static RocksRows open(Path directory, RocksMemory memory) {
        var settings = new RocksSettings(memory);
        try {
            Files.createDirectories(directory);
            return new RocksRows(
                    memory, settings, RocksDB.open(settings.options(), directory.toString()));
        } catch (RocksDBException fault) {
            settings.close();
            throw new RocksFaultException("Could not open the rows of a partition", fault);
        } catch (IOException fault) {
            settings.close();
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public byte @Nullable [] get(byte[] key) {
        long reading = enter();
        try {
            // For a key that is not there, get() throws and catches inside RocksDB's library for
            // Java, which takes five times as long as asking first; and most are not there.
            return db.keyMayExist(key, null) ? db.get(key) : null;
        } catch (RocksDBException fault) {
            throw new RocksFaultException("Could not read a row", fault);
        } finally {
            open.unlockRead(reading);
        }
    }

    @Override
    public Rows range(byte[] from, byte[] to) {
        long reading = enter();
        return new Walk(db.newIterator(), from, to, reading);
    }

    @Override
    public void write(List<Row> rows) {
        if (!rows.isEmpty()) {
            write(WriteBytes.of(rows));
        }
    }

    /** Writes what {@link WriteBytes} made of rows. */
    public void write(byte[] write) {
        ahead = true;
        apply(write);
    }

    /** Writes again what the log has. */
    public void restore(Collection<byte[]> writes) {
        apply(WriteBytes.together(writes));
        makeRoom();
    }

    private void apply(byte[] write) {
        long writing = enter();
        try (var batch = new WriteBatch(write)) {
            db.write(settings.writing(), batch);
        } catch (RocksDBException fault) {
            throw new RocksFaultException("Could not write rows", fault);
        } finally {
            open.unlockRead(writing);
        }
    }

    /** Tells that the log has all that was written, and where what comes next will lie. */
    public void logged(long nextOffset) {
        apply(WriteBytes.of(List.of(new Row(LOGGED, bytes(nextOffset)))));
        ahead = false;
        makeRoom();
    }

    /** Tells that it is not known what the log has. */
    public void notKnownToBeLogged() {
        apply(WriteBytes.of(List.of(new Row(LOGGED, null))));
    }

    /** How far the log had these rows when it was last told; empty if it never was. */
    public OptionalLong logged() {
        byte[] offset = get(LOGGED);
        return offset == null
                ? OptionalLong.empty()
                : OptionalLong.of(ByteBuffer.wrap(offset).getLong());
    }

    private static byte[] bytes(long offset) {
        return ByteBuffer.allocate(Long.BYTES).putLong(offset).array();
    }

    private void makeRoom() {
        try {
            if (db.getLongProperty(IN_MEMORY) > memory.writtenBytesOfEach()) {
                db.flush(settings.flushing(false));
            }
        } catch (RocksDBException fault) {
            throw new RocksFaultException("Could not put rows into a file", fault);
        }
    }

    private long enter() {
        long reading = closing ? 0 : open.tryReadLock();
        if (reading == 0) {
            throw new RowsClosedException();
        }
        return reading;
    }

    /**
     * Closes the rows, when the last walk has ended. What the log may lack is given up here. A
     * second time does nothing.
     */
    @Override
    public void close() {
        if (closing) {
            return;
        }
        closing = true;
        open.writeLock();
        try {
            if (!ahead) {
                db.flush(settings.flushing(true));
            }
        } catch (RocksDBException fault) {
            throw new RocksFaultException("Could not put the last rows into a file", fault);
        } finally {
            db.close();
            settings.close();
            memory.closed();
        }
    }

    private final class Walk implements Rows {

        private final RocksIterator at;
        private final byte[] from;
        private final byte[] to;
        private final long reading;
        private Stage stage = Stage.BEFORE;
        private byte[] key = {};

        private enum Stage {
            BEFORE,
            ON,
            BEHIND,
            CLOSED
        }

        Walk(RocksIterator at, byte[] from, byte[] to, long reading) {
            this.at = at;
            this.from = from;
            this.to = to;
            this.reading = reading;
        }

        @Override
        public boolean next() {
            if (closing) {
                throw new RowsClosedException();
            }
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
            key = at.key();
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
            return at.value();
        }

        @Override
        public void close() {
            if (stage != Stage.CLOSED) {
                stage = Stage.CLOSED;
                at.close();
                open.unlockRead(reading);
            }
        }
    }
}
