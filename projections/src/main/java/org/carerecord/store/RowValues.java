package org.carerecord.store;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.carerecord.feed.FeedName;
import org.carerecord.record.FeedState;
import org.carerecord.record.Provenance;
import org.carerecord.record.Version;
import org.jspecify.annotations.Nullable;

/** The values of the record's rows. Each starts with the number of its format. */
final class RowValues {

    private static final byte FORMAT = 1;
    private static final int FIXED_PROVENANCE_BYTES = Long.BYTES + Integer.BYTES + Long.BYTES + 1;

    private RowValues() {}

    /** An event as it lies in the log, framed, and how it came. */
    record EventRow(Provenance provenance, byte[] framed) {}

    /** The newest version of an entry, and the key of its current row unless it was taken back. */
    record EntryRow(Version newest, byte @Nullable [] currentKey) {}

    static byte[] event(Provenance provenance, byte[] framed) {
        byte[] feed = ascii(provenance.feed());
        ByteBuffer row =
                ByteBuffer.allocate(1 + FIXED_PROVENANCE_BYTES + feed.length + framed.length);
        putProvenance(row.put(FORMAT), provenance, feed);
        return row.put(framed).array();
    }

    static EventRow event(byte[] value) {
        return read(value, row -> new EventRow(provenance(row), rest(row)));
    }

    static byte[] head(Provenance provenance) {
        byte[] feed = ascii(provenance.feed());
        ByteBuffer row = ByteBuffer.allocate(1 + FIXED_PROVENANCE_BYTES + feed.length);
        putProvenance(row.put(FORMAT), provenance, feed);
        return row.array();
    }

    static FeedState head(byte[] value) {
        Provenance last = read(value, RowValues::provenance);
        return new FeedState(last.feed(), last.partition(), last.offset(), last.receivedAt());
    }

    static byte[] entry(Version newest, Optional<byte[]> currentKey) {
        byte[] eventId = newest.eventId().getBytes(StandardCharsets.UTF_8);
        Instant assertedAt = newest.assertedAt();
        int length =
                1
                        + Long.BYTES
                        + 1
                        + Long.BYTES
                        + Digests.EVENT_BYTES
                        + Integer.BYTES
                        + eventId.length
                        + currentKey.map(key -> key.length).orElse(0);
        ByteBuffer row =
                ByteBuffer.allocate(length)
                        .put(FORMAT)
                        .putLong(newest.version())
                        .put((byte) (assertedAt == null ? 0 : 1))
                        .putLong(assertedAt == null ? 0 : assertedAt.toEpochMilli())
                        .put(newest.digest())
                        .putInt(eventId.length)
                        .put(eventId);
        currentKey.ifPresent(row::put);
        return row.array();
    }

    static EntryRow entry(byte[] value) {
        return read(
                value,
                row -> {
                    long version = row.getLong();
                    boolean asserted = row.get() == 1;
                    long assertedAt = row.getLong();
                    byte[] digest = bytes(row, Digests.EVENT_BYTES);
                    String eventId = text(row, row.getInt());
                    Instant moment = asserted ? Instant.ofEpochMilli(assertedAt) : null;
                    return new EntryRow(
                            new Version(version, moment, eventId, digest),
                            row.hasRemaining() ? rest(row) : null);
                });
    }

    static byte[] quarantined(String reason) {
        byte[] code = reason.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + code.length).put(FORMAT).put(code).array();
    }

    static byte[] applied(FeedName feed, int partition, long nextOffset) {
        byte[] name = ascii(feed);
        return ByteBuffer.allocate(1 + Integer.BYTES + Long.BYTES + name.length)
                .put(FORMAT)
                .putInt(partition)
                .putLong(nextOffset)
                .put(name)
                .array();
    }

    static Applied applied(byte[] value) {
        return read(
                value,
                row -> {
                    int partition = row.getInt();
                    long nextOffset = row.getLong();
                    return new Applied(
                            new FeedName(text(row, row.remaining())), partition, nextOffset);
                });
    }

    private static void putProvenance(ByteBuffer row, Provenance provenance, byte[] feed) {
        row.putLong(provenance.receivedAt().toEpochMilli())
                .putInt(provenance.partition())
                .putLong(provenance.offset())
                .put((byte) feed.length)
                .put(feed);
    }

    private static Provenance provenance(ByteBuffer row) {
        Instant receivedAt = Instant.ofEpochMilli(row.getLong());
        int partition = row.getInt();
        long offset = row.getLong();
        return new Provenance(new FeedName(text(row, row.get())), partition, offset, receivedAt);
    }

    /** Reads a value whole; damage of any kind is one and the same fault. */
    private static <T> T read(byte[] value, Function<ByteBuffer, T> reading) {
        ByteBuffer row = ByteBuffer.wrap(value);
        if (!row.hasRemaining() || row.get() != FORMAT) {
            throw new IllegalStateException(
                    "Expected a row of format " + FORMAT + ": rebuild the store from the topics");
        }
        try {
            return reading.apply(row);
        } catch (BufferUnderflowException | IllegalArgumentException damaged) {
            throw new IllegalStateException(
                    "Expected a whole row: rebuild the store from the topics", damaged);
        }
    }

    private static byte[] bytes(ByteBuffer row, int length) {
        if (length < 0 || length > row.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        row.get(bytes);
        return bytes;
    }

    private static byte[] rest(ByteBuffer row) {
        return bytes(row, row.remaining());
    }

    private static String text(ByteBuffer row, int length) {
        return new String(bytes(row, length), StandardCharsets.UTF_8);
    }

    private static byte[] ascii(FeedName feed) {
        return feed.value().getBytes(StandardCharsets.US_ASCII);
    }
}
