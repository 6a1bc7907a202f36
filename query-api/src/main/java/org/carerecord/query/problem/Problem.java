package org.carerecord.query.problem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A problem as RFC 9457 has it. It has no {@code instance}: the address of a request holds an NHS
 * number.
 *
 * @param type what kind of problem
 * @param status the HTTP status
 * @param detail what was expected, in a sentence; never what was given
 * @param members further members such as {@code field}, {@code rule} and {@code fix}, in order
 */
public record Problem(
        ProblemType type, int status, String detail, SequencedMap<String, Member> members) {

    /** What a further member says. */
    public sealed interface Member {

        /** One text. */
        record Text(String text) implements Member {}

        /** A list of texts. */
        record Texts(List<String> texts) implements Member {

            /** Copies the list. */
            public Texts {
                texts = List.copyOf(texts);
            }
        }
    }

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonFactory JSON = new JsonFactory();

    /** Copies the members. */
    public Problem {
        members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
    }

    /** A problem of a type, with the type's status. */
    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, type.status(), detail, new LinkedHashMap<>());
    }

    /** The same problem with another member. */
    public Problem with(String name, String value) {
        return with(name, new Member.Text(value));
    }

    /** The same problem with another member, which is a list. */
    public Problem with(String name, List<String> values) {
        return with(name, new Member.Texts(values));
    }

    /** What a further member says, where it is one text; empty where there is no such member. */
    public Optional<String> text(String name) {
        return members.get(name) instanceof Member.Text(var text)
                ? Optional.of(text)
                : Optional.empty();
    }

    private Problem with(String name, Member value) {
        var more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new Problem(type, status, detail, more);
    }

    /** The same problem under another status. */
    public Problem withStatus(int other) {
        return new Problem(type, other, detail, members);
    }

    /** The problem as JSON, in UTF-8. */
    public byte[] json() {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = JSON.createGenerator(bytes)) {
            generator.writeStartObject();
            generator.writeStringField("type", type.uri());
            generator.writeStringField("title", type.title());
            generator.writeNumberField("status", status);
            generator.writeStringField("detail", detail);
            for (Map.Entry<String, Member> member : members.entrySet()) {
                write(generator, member.getKey(), member.getValue());
            }
            generator.writeEndObject();
        } catch (IOException fault) {
            throw new UncheckedIOException("Expected a problem that can be written", fault);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator generator, String name, Member member)
            throws IOException {
        switch (member) {
            case Member.Text(var text) -> generator.writeStringField(name, text);
            case Member.Texts(var texts) -> {
                generator.writeArrayFieldStart(name);
                for (String text : texts) {
                    generator.writeString(text);
                }
                generator.writeEndArray();
            }
        }
    }
}
