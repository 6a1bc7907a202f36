package org.carerecord.rocks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.carerecord.store.RowStore;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
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

    private final Gate gate = new Gate();

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
        long entered = gate.enter();
        try {
            // For a key that is not there, get() throws and catches inside RocksDB's library for
            // Java, which takes five times as long as asking first; and most are not there.
            return db.keyMayExist(key, null) ? db.get(key) : null;
        } catch (RocksDBException fault) {
            throw new RocksFaultException("Could not read a row", fault);
        } finally {
            gate.leave(entered);
        }
    }

    @Override
    public Rows range(byte[] from, byte[] to) {
        long entered = gate.enter();
        return new RocksWalk(db.newIterator(), from, to, gate, entered);
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
        long entered = gate.enter();
        try (var batch = new WriteBatch(write)) {
            db.write(settings.writing(), batch);
        } catch (RocksDBException fault) {
            throw new RocksFaultException("Could not write rows", fault);
        } finally {
            gate.leave(entered);
        }
    }

    /** Tells that the log has all that was written, and where what comes next will lie. */
    public void logged(long nextOffset) {
        if (!logged().equals(OptionalLong.of(nextOffset))) {
            apply(WriteBytes.of(List.of(new Row(LOGGED, bytes(nextOffset)))));
        }
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

    /**
     * Closes the rows, when the last walk has ended. What the log may lack is given up here. A
     * second time does nothing.
     */
    @Override
    public void close() {
        if (!gate.close()) {
            return;
        }
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
}
