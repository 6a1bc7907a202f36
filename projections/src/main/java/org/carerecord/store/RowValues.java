package org.carerecord.store;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.carerecord.feed.FeedName;
import org.carerecord.record.Conflict;
import org.carerecord.record.Provenance;
import org.carerecord.record.Version;
import org.jspecify.annotations.Nullable;

/** The values of the record's rows. Each starts with the number of its format. */
final class RowValues {

    private static final byte FORMAT = 2;

    private static final int IN_CONFLICT = 1;
    private static final int STANDS = 1;
    private static final int ASSERTED = 2;
    private static final int SEVERAL = 4;
    private static final int VERSION_REUSED = 8;
    private static final int EVENT_ID_REUSED = 16;
    private static final long UNRESOLVED = Long.MAX_VALUE;

    private static final int FIXED_PROVENANCE_BYTES = Long.BYTES + Integer.BYTES + Long.BYTES + 1;

    private RowValues() {}

    /**
     * The winning version of an entry: its event as it lies in the log, framed, and how it came.
     */
    record CurrentRow(boolean inConflict, Provenance provenance, byte[] framed) {}

    /**
     * A version received.
     *
     * @param place where it stands, as in the key of a current row; null where it takes the
     *     statement back
     * @param eventId 64 bits of the event id
     */
    record HistoryRow(
            Provenance provenance, long eventId, byte @Nullable [] place, byte[] framed) {}

    /**
     * What is known of an entry.
     *
     * @param newest the newest version folded
     * @param currentKey the key of its current row; null where it was taken back
     * @param several whether more than one version was folded
     * @param conflict whether the newest version is contradicted
     */
    record EntryRow(
            Version newest, byte @Nullable [] currentKey, boolean several, Conflict conflict) {}

    /**
     * For which contents of an entry an event id was used.
     *
     * @param historyKey of the least of them, as bytes
     * @param reused whether there are different ones
     */
    record EventIdRow(byte[] historyKey, boolean reused) {}

    /**
     * A record about a patient that could not be read.
     *
     * @param receivedAt when the record was received
     * @param resolvedAt when it was folded after all; empty while it could not be
     * @param reason why not; empty where the notice has not been read yet
     */
    record QuarantinedRow(Instant receivedAt, Optional<Instant> resolvedAt, String reason) {}

    static byte[] current(boolean inConflict, Provenance provenance, byte[] framed) {
        byte[] feed = ascii(provenance.feed());
        ByteBuffer row =
                ByteBuffer.allocate(2 + FIXED_PROVENANCE_BYTES + feed.length + framed.length)
                        .put(FORMAT)
                        .put((byte) (inConflict ? IN_CONFLICT : 0));
        putProvenance(row, provenance, feed);
        return row.put(framed).array();
    }

    static CurrentRow current(byte[] value) {
        return current(value, new FeedNames());
    }

    /** The same for one of many rows of a patient. */
    static CurrentRow current(byte[] value, FeedNames feeds) {
        return read(
                value,
                row -> {
                    boolean inConflict = (row.get() & IN_CONFLICT) != 0;
                    return new CurrentRow(inConflict, provenance(row, feeds), rest(row));
                });
    }

    static byte[] history(
            Provenance provenance, String eventId, byte @Nullable [] place, byte[] framed) {
        byte[] feed = ascii(provenance.feed());
        int placeBytes = place == null ? 0 : place.length;
        ByteBuffer row =
                ByteBuffer.allocate(
                                2
                                        + FIXED_PROVENANCE_BYTES
                                        + feed.length
                                        + Long.BYTES
                                        + placeBytes
                                        + framed.length)
                        .put(FORMAT)
                        .put((byte) (place == null ? 0 : STANDS));
        putProvenance(row, provenance, feed);
        row.putLong(Digests.of(eventId));
        if (place != null) {
            row.put(place);
        }
        return row.put(framed).array();
    }

    static HistoryRow history(byte[] value) {
        return read(
                value,
                row -> {
                    boolean stands = (row.get() & STANDS) != 0;
                    Provenance provenance = provenance(row, new FeedNames());
                    long eventId = row.getLong();
                    byte[] place = stands ? bytes(row, RecordKeys.PLACE_BYTES) : null;
                    return new HistoryRow(provenance, eventId, place, rest(row));
                });
    }

    /** When a version was received, without reading the rest of its row. */
    static Instant receivedAt(byte[] historyValue) {
        return read(
                historyValue,
                row -> {
                    row.get();
                    return Instant.ofEpochMilli(row.getLong());
                });
    }

    static byte[] head(Provenance provenance) {
        byte[] feed = ascii(provenance.feed());
        ByteBuffer row = ByteBuffer.allocate(1 + FIXED_PROVENANCE_BYTES + feed.length);
        putProvenance(row.put(FORMAT), provenance, feed);
        return row.array();
    }

    static Provenance head(byte[] value) {
        return read(value, row -> provenance(row, new FeedNames()));
    }

    static byte[] entry(EntryRow entry) {
        Version newest = entry.newest();
        byte[] eventId = newest.eventId().getBytes(StandardCharsets.UTF_8);
        Instant assertedAt = newest.assertedAt();
        byte[] currentKey = entry.currentKey();
        ByteBuffer row =
                ByteBuffer.allocate(
                                2
                                        + Long.BYTES
                                        + Long.BYTES
                                        + Digests.EVENT_BYTES
                                        + Integer.BYTES
                                        + eventId.length
                                        + (currentKey == null ? 0 : currentKey.length))
                        .put(FORMAT)
                        .put(flags(entry))
                        .putLong(newest.version())
                        .putLong(assertedAt == null ? 0 : assertedAt.toEpochMilli())
                        .put(newest.digest())
                        .putInt(eventId.length)
                        .put(eventId);
        if (currentKey != null) {
            row.put(currentKey);
        }
        return row.array();
    }

    private static byte flags(EntryRow entry) {
        return (byte)
                ((entry.newest().assertedAt() == null ? 0 : ASSERTED)
                        | (entry.several() ? SEVERAL : 0)
                        | (entry.conflict().versionReused() ? VERSION_REUSED : 0)
                        | (entry.conflict().eventIdReused() ? EVENT_ID_REUSED : 0));
    }

    static EntryRow entry(byte[] value) {
        return read(
                value,
                row -> {
                    int flags = row.get();
                    long version = row.getLong();
                    long assertedAt = row.getLong();
                    byte[] digest = bytes(row, Digests.EVENT_BYTES);
                    String eventId = text(row, row.getInt());
                    Instant moment =
                            (flags & ASSERTED) == 0 ? null : Instant.ofEpochMilli(assertedAt);
                    return new EntryRow(
                            new Version(version, moment, eventId, digest),
                            row.hasRemaining() ? rest(row) : null,
                            (flags & SEVERAL) != 0,
                            new Conflict(
                                    (flags & VERSION_REUSED) != 0, (flags & EVENT_ID_REUSED) != 0));
                });
    }

    static byte[] eventId(EventIdRow used) {
        return ByteBuffer.allocate(2 + used.historyKey().length)
                .put(FORMAT)
                .put((byte) (used.reused() ? EVENT_ID_REUSED : 0))
                .put(used.historyKey())
                .array();
    }

    static EventIdRow eventId(byte[] value) {
        return read(
                value,
                row -> {
                    boolean reused = (row.get() & EVENT_ID_REUSED) != 0;
                    return new EventIdRow(rest(row), reused);
                });
    }

    static byte[] quarantined(QuarantinedRow quarantined) {
        byte[] code = quarantined.reason().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + Long.BYTES + Long.BYTES + code.length)
                .put(FORMAT)
                .putLong(quarantined.receivedAt().toEpochMilli())
                .putLong(quarantined.resolvedAt().map(Instant::toEpochMilli).orElse(UNRESOLVED))
                .put(code)
                .array();
    }

    static QuarantinedRow quarantined(byte[] value) {
        return read(
                value,
                row -> {
                    Instant receivedAt = Instant.ofEpochMilli(row.getLong());
                    long resolvedAt = row.getLong();
                    return new QuarantinedRow(
                            receivedAt,
                            resolvedAt == UNRESOLVED
                                    ? Optional.empty()
                                    : Optional.of(Instant.ofEpochMilli(resolvedAt)),
                            text(row, row.remaining()));
                });
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

    private static Provenance provenance(ByteBuffer row, FeedNames feeds) {
        Instant receivedAt = Instant.ofEpochMilli(row.getLong());
        int partition = row.getInt();
        long offset = row.getLong();
        return new Provenance(feeds.read(row, row.get()), partition, offset, receivedAt);
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
