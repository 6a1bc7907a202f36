package org.carerecord.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The released schemas, frozen as files, in the order of their release. Each has a fixed id of its
 * own, far above what a registry counts up to, so that ids survive restarts without a registry and
 * can never be taken for another's.
 *
 * <p>To release a schema: add its file and append a line here. Lines are never changed or removed.
 */
public enum ReleasedSchema {
    /** The clinical event, first release. */
    EVENT_1(1, "org.carerecord.avro.ClinicalEventRecord", "clinical-event-1.avsc"),
    /** The notice of quarantine, first release. */
    QUARANTINE_NOTICE_1(
            2, "org.carerecord.avro.QuarantineNoticeRecord", "quarantine-notice-1.avsc"),
    /** The clinical event with every section, and links between numbers. */
    EVENT_2(3, "org.carerecord.avro.ClinicalEventRecord", "clinical-event-2.avsc"),
    /** The event that is folded under another key, first release. */
    FORWARDED_EVENT_1(4, "org.carerecord.avro.ForwardedEventRecord", "forwarded-event-1.avsc"),
    /** The clinical event with what a contact's organisations and a hospital stay are told of. */
    EVENT_3(5, "org.carerecord.avro.ClinicalEventRecord", "clinical-event-3.avsc");

    /** "CR" in ASCII in the upper half of the id. */
    private static final int ID_BASE = 0x4352_0000;

    private final int id;
    private final String subject;
    private final String json;

    ReleasedSchema(int number, String subject, String file) {
        this.id = ID_BASE + number;
        this.subject = subject;
        this.json = read(file);
    }

    /** The fixed id. */
    public int id() {
        return id;
    }

    /** The full name of the schema's record, under which a registry keeps its versions. */
    public String subject() {
        return subject;
    }

    /** The schema as it was released. */
    public String json() {
        return json;
    }

    /** The released schema of a fixed id; empty for any other id. */
    public static Optional<ReleasedSchema> ofId(int id) {
        return Arrays.stream(values()).filter(schema -> schema.id == id).findFirst();
    }

    /** The releases of a subject, oldest first. */
    public static List<ReleasedSchema> ofSubject(String subject) {
        return Arrays.stream(values()).filter(schema -> schema.subject.equals(subject)).toList();
    }

    /** The newest release of a subject: what writers of today write. */
    public static ReleasedSchema latest(String subject) {
        return ofSubject(subject).getLast();
    }

    private static String read(String file) {
        String path = "/org/carerecord/released/" + file;
        try (InputStream in = ReleasedSchema.class.getResourceAsStream(path)) {
            return new String(
                    Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
