package org.carerecord.codec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.carerecord.avro.ClinicalEventRecord;
import org.carerecord.event.Body;

/**
 * Which events of a writer's schema can be read as though today's schema had written them: those
 * whose envelope and whose kind of body are laid out alike. Defaults, words and other names have no
 * part in that (Apache Avro specification, Parsing Canonical Form). A release changes few kinds, so
 * nearly all events of former ones are read as fast as today's.
 */
final class Layout {

    private static final String BODY = "body";
    private static final Schema SCHEMA = ClinicalEventRecord.getClassSchema();

    /** How each kind of today is read, by its layout. */
    private static final Map<String, Function<AvroBytes, Body>> KINDS =
            kinds(SCHEMA).stream()
                    .collect(
                            Collectors.toMap(
                                    SchemaNormalization::toParsingForm,
                                    kind -> BodyFromAvro.reader(kind.getName())));

    private static final Layout TODAY = new Layout(SCHEMA);

    private final List<Function<AvroBytes, Body>> readers;

    private Layout(Schema writer) {
        readers =
                kinds(writer).stream()
                        .map(SchemaNormalization::toParsingForm)
                        .map(kind -> KINDS.getOrDefault(kind, Layout::otherwise))
                        .toList();
    }

    /** Of what today's schema writes. */
    static Layout ofToday() {
        return TODAY;
    }

    /** Of what a writer writes; empty where its envelope is another one. */
    static Optional<Layout> of(Schema writer) {
        boolean alike =
                writer.getType() == Schema.Type.RECORD
                        && envelope(writer).equals(envelope(SCHEMA))
                        && writer.getField(BODY).schema().isUnion();
        return alike ? Optional.of(new Layout(writer)) : Optional.empty();
    }

    /**
     * Reads a body of the writer's.
     *
     * @throws AvroBytes.MalformedException where its kind is laid out in another way
     */
    Body body(AvroBytes in) {
        return readers.get(in.branch(readers.size())).apply(in);
    }

    private static Body otherwise(AvroBytes in) {
        throw new AvroBytes.MalformedException();
    }

    private static List<Schema> kinds(Schema writer) {
        return writer.getField(BODY).schema().getTypes();
    }

    /** The fields in their order, the body's without its kinds. */
    private static List<String> envelope(Schema writer) {
        return writer.getFields().stream()
                .map(field -> field.name().equals(BODY) ? BODY : field.name() + ' ' + form(field))
                .toList();
    }

    private static String form(Schema.Field field) {
        return SchemaNormalization.toParsingForm(field.schema());
    }
}
