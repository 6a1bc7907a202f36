package org.carerecord.store;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.feed.FeedName;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.OdsCode;
import org.carerecord.record.Placement;
import org.carerecord.record.RowSection;
import org.carerecord.record.Version;

/**
 * The keys of the record's rows: fixed width, big-endian, no delimiters, so that a patient's rows
 * lie together and each question is one seek. docs/storage.md holds the tables; the tags below are
 * its rows.
 */
final class RecordKeys {

    static final int ENTRY_BYTES = 16;

    private static final byte ENTRY = 0x01;
    private static final byte EVENT_ID = 0x03;
    // What a summary is made of lies together: it is read in one walk.
    private static final byte HEAD = 0x0C;
    private static final byte QUARANTINED = 0x0D;
    private static final byte IDENTITY = 0x0E;
    private static final byte CURRENT = 0x10;
    private static final byte HISTORY = (byte) 0x80;
    private static final byte APPLIED = (byte) 0xFE;

    /** Of stores whose keys lay otherwise: their positions were under this tag. */
    private static final byte FORMERLY_APPLIED = (byte) 0xFF;

    private static final int PATIENT_TAG_BYTES = Long.BYTES + 1;
    private static final int SECTION_BYTES = PATIENT_TAG_BYTES + 1;
    private static final int GROUP_BYTES = SECTION_BYTES + Long.BYTES;
    static final int CURRENT_BYTES = GROUP_BYTES + Long.BYTES + ENTRY_BYTES;

    /** Section, group and time: where an entry stands, as a part of its current row's key. */
    static final int PLACE_BYTES = 1 + Long.BYTES + Long.BYTES;

    private static final int HISTORY_REST = ENTRY_BYTES + Long.BYTES + Long.BYTES;

    /** What changed a patient's rows of a feed: the feed's own records, or forwarded ones. */
    enum Way {
        OWN(0),
        FORWARDED(1);

        private final byte code;

        Way(int code) {
            this.code = (byte) code;
        }
    }

    private RecordKeys() {}

    /** The source's statement, whatever section it is in: feed, organisation and entry id. */
    static byte[] entryOf(FeedName feed, ClinicalEvent event) {
        return entryOf(feed, event.organisation(), event.entryId());
    }

    /**
     * A statement about two numbers, under the one that is not its own: what is said under several
     * numbers about the same one stands side by side, also where a source uses one entry id for it.
     */
    static byte[] entryAbout(FeedName feed, ClinicalEvent event) {
        return Digests.of(
                feed.value(),
                event.organisation().value(),
                event.entryId(),
                event.nhsNumber().digits());
    }

    static byte[] entryOf(FeedName feed, OdsCode organisation, String entryId) {
        return Digests.of(feed.value(), organisation.value(), entryId);
    }

    /** [patient, 0C, feed, way]: what a feed last changed. */
    static byte[] head(NhsNumber patient, FeedName feed, Way way) {
        return tagged(patient, HEAD, Long.BYTES + 1)
                .putLong(Digests.of(feed.value()))
                .put(way.code)
                .array();
    }

    /** [patient, 03, entry, event id]: for which contents of an entry an event id was used. */
    static byte[] eventId(NhsNumber patient, byte[] entry, String eventId) {
        return tagged(patient, EVENT_ID, ENTRY_BYTES + Long.BYTES)
                .put(entry)
                .putLong(Digests.of(eventId))
                .array();
    }

    /** [patient, 01, entry]: the newest version of an entry and where its current row lies. */
    static byte[] entry(NhsNumber patient, byte[] entry) {
        return tagged(patient, ENTRY, ENTRY_BYTES).put(entry).array();
    }

    /** [patient, 0D, feed, partition, offset]: a record that could not be read. */
    static byte[] quarantined(NhsNumber patient, FeedName feed, int partition, long offset) {
        return tagged(patient, QUARANTINED, Long.BYTES + Integer.BYTES + Long.BYTES)
                .putLong(Digests.of(feed.value()))
                .putInt(partition)
                .putLong(offset)
                .array();
    }

    /**
     * [patient, 10, section, group, time descending, entry]: the winning version of an entry; what
     * is said of the number itself has 0E.
     */
    static byte[] current(NhsNumber patient, Placement placement, byte[] entry) {
        int section = placement.section().code();
        return tagged(patient, tagOf(section), CURRENT_BYTES - PATIENT_TAG_BYTES)
                .put((byte) section)
                .putLong(placement.group().isEmpty() ? 0 : Digests.of(placement.group()))
                .putLong(descending(placement.time()))
                .put(entry)
                .array();
    }

    /** [patient, 80, entry, version descending, event]: each version received. */
    static byte[] history(NhsNumber patient, byte[] entry, Version version) {
        return tagged(patient, HISTORY, HISTORY_REST)
                .put(entry)
                .putLong(~sortable(version.version()))
                .put(version.digest(), 0, Long.BYTES)
                .array();
    }

    /** The key of the current row of an entry that stands in a place. */
    static byte[] current(NhsNumber patient, byte[] place, byte[] entry) {
        return tagged(patient, tagOf(place[0]), CURRENT_BYTES - PATIENT_TAG_BYTES)
                .put(place)
                .put(entry)
                .array();
    }

    /** [FE, feed, partition]: how far a feed has been folded. */
    static byte[] applied(FeedName feed, int partition) {
        return ByteBuffer.allocate(1 + Long.BYTES + Integer.BYTES)
                .put(APPLIED)
                .putLong(Digests.of(feed.value()))
                .putInt(partition)
                .array();
    }

    static Span heads(NhsNumber patient) {
        return Span.ofPrefix(tagged(patient, HEAD, 0).array(), Long.BYTES + 1);
    }

    static Span quarantined(NhsNumber patient) {
        return Span.ofPrefix(
                tagged(patient, QUARANTINED, 0).array(), Long.BYTES + Integer.BYTES + Long.BYTES);
    }

    static Span current(NhsNumber patient, RowSection section) {
        byte[] prefix =
                tagged(patient, tagOf(section.code()), 1).put((byte) section.code()).array();
        return Span.ofPrefix(prefix, CURRENT_BYTES - SECTION_BYTES);
    }

    private static byte tagOf(int section) {
        return RowSection.isOfIdentity(section) ? IDENTITY : CURRENT;
    }

    /** All that a summary is made of: heads, what is quarantined, and every current row. */
    static Span summary(NhsNumber patient) {
        return new Span(heads(patient).from(), current(patient).to());
    }

    /** Every current row of a patient, of whatever section but those of the number itself. */
    static Span current(NhsNumber patient) {
        return Span.ofPrefix(
                tagged(patient, CURRENT, 0).array(), CURRENT_BYTES - PATIENT_TAG_BYTES);
    }

    /** What is said of the number itself. */
    static Span identity(NhsNumber patient) {
        return Span.ofPrefix(
                tagged(patient, IDENTITY, 0).array(), CURRENT_BYTES - PATIENT_TAG_BYTES);
    }

    /** All that a revision is made of: a summary's rows without the entries. */
    static Span revision(NhsNumber patient) {
        return new Span(heads(patient).from(), identity(patient).to());
    }

    /** Every version received of any entry of a patient. */
    static Span history(NhsNumber patient) {
        return Span.ofPrefix(tagged(patient, HISTORY, 0).array(), HISTORY_REST);
    }

    /** Every version received of an entry. */
    static Span history(NhsNumber patient, byte[] entry) {
        return Span.ofPrefix(
                tagged(patient, HISTORY, ENTRY_BYTES).put(entry).array(),
                HISTORY_REST - ENTRY_BYTES);
    }

    /** The rows of a section without groups from a moment back. */
    static Span current(NhsNumber patient, RowSection section, Instant latest) {
        Span whole = current(patient, section);
        byte[] from = whole.from().clone();
        ByteBuffer.wrap(from).putLong(GROUP_BYTES, descending(Optional.of(latest)));
        return new Span(from, whole.to());
    }

    static Span applied() {
        return Span.ofPrefix(new byte[] {APPLIED}, Long.BYTES + Integer.BYTES);
    }

    /** Whatever a store has of which the keys lie otherwise than today. */
    static Span ofFormerLayout() {
        return Span.ofPrefix(new byte[] {FORMERLY_APPLIED}, Long.BYTES + Integer.BYTES);
    }

    /** The group of a current row's key. */
    static long groupOf(byte[] currentKey) {
        return ByteBuffer.wrap(currentKey).getLong(SECTION_BYTES);
    }

    /** The place in a current row's key. */
    static byte[] placeOf(byte[] currentKey) {
        return Arrays.copyOfRange(currentKey, PATIENT_TAG_BYTES, PATIENT_TAG_BYTES + PLACE_BYTES);
    }

    /** The code of the section in a current row's key. */
    static int sectionOf(byte[] currentKey) {
        return currentKey[PATIENT_TAG_BYTES];
    }

    /** The entry of a history row's key. */
    static byte[] entryOfHistory(byte[] historyKey) {
        return Arrays.copyOfRange(historyKey, PATIENT_TAG_BYTES, PATIENT_TAG_BYTES + ENTRY_BYTES);
    }

    /** The version of a history row's key. */
    static long versionOfHistory(byte[] historyKey) {
        return sortable(~ByteBuffer.wrap(historyKey).getLong(PATIENT_TAG_BYTES + ENTRY_BYTES));
    }

    /** The time of a current row's key; empty for an undated entry. */
    static Optional<Instant> timeOf(byte[] currentKey) {
        long millis = sortable(~ByteBuffer.wrap(currentKey).getLong(GROUP_BYTES));
        return millis == Long.MIN_VALUE
                ? Optional.empty()
                : Optional.of(Instant.ofEpochMilli(millis));
    }

    /** The entry of a current row's key. */
    static byte[] entryOf(byte[] currentKey) {
        return Arrays.copyOfRange(currentKey, CURRENT_BYTES - ENTRY_BYTES, CURRENT_BYTES);
    }

    /** Whether two current rows of a patient are of one section and one group. */
    static boolean isSameGroup(byte[] currentKey, byte[] other) {
        return currentKey.length == CURRENT_BYTES
                && other.length == CURRENT_BYTES
                && Arrays.equals(currentKey, 0, GROUP_BYTES, other, 0, GROUP_BYTES);
    }

    /** The last key that a row of the same group can have. */
    static byte[] endOfGroup(byte[] currentKey) {
        byte[] end = currentKey.clone();
        Arrays.fill(end, GROUP_BYTES, end.length, (byte) 0xFF);
        return end;
    }

    /** The keys from a first to a last, both included. */
    record Span(byte[] from, byte[] to) {

        static Span ofPrefix(byte[] prefix, int rest) {
            byte[] to = Arrays.copyOf(prefix, prefix.length + rest);
            Arrays.fill(to, prefix.length, to.length, (byte) 0xFF);
            return new Span(Arrays.copyOf(prefix, prefix.length + rest), to);
        }

        Span after(byte[] key) {
            byte[] next = Arrays.copyOf(key, key.length + 1);
            return new Span(next, to);
        }
    }

    private static ByteBuffer tagged(NhsNumber patient, byte tag, int rest) {
        return ByteBuffer.allocate(PATIENT_TAG_BYTES + rest).putLong(patient.value()).put(tag);
    }

    /** Newest first; undated last. */
    private static long descending(Optional<Instant> time) {
        return ~sortable(time.map(Instant::toEpochMilli).orElse(Long.MIN_VALUE));
    }

    /** Signed order as unsigned order. */
    private static long sortable(long value) {
        return value ^ Long.MIN_VALUE;
    }
}
