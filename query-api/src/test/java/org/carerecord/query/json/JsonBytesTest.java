package org.carerecord.query.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.carerecord.record.EntryId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBytesTest {

    /** What is to be escaped, what stands next to it, and characters of one to four bytes. */
    private static final List<String> CHARACTERS =
            List.of(
                    "a",
                    "Z",
                    "0",
                    " ",
                    "?",
                    "#",
                    "[",
                    "]",
                    "/",
                    "~",
                    "\u007f",
                    "\"",
                    "\\",
                    "\b",
                    "\t",
                    "\n",
                    "\f",
                    "\r",
                    "\u0000",
                    "\u0001",
                    "\u001f",
                    "\u0080",
                    "\u00e9",
                    "\u00ff",
                    "\u0100",
                    "\u2028",
                    "\u202e",
                    "\uffff",
                    "\ud83d\ude00");

    /** Characters of four bytes are written as they are, not as two escapes. */
    private static final JsonFactory LIBRARY =
            JsonFactory.builder()
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .build();

    private static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /** The library is the measure: it writes one text after another, as this does. */
    @ParameterizedTest
    @MethodSource("seeds")
    void writesTextsAsTheLibraryDoes(long seed) throws IOException {
        var random = new Random(seed);
        List<String> texts = random.ints(20).mapToObj(any -> text(random)).toList();
        var json = new JsonBytes(new MemberNames(), random.nextInt(40));
        var expected = new ByteArrayOutputStream();
        try (JsonGenerator library = LIBRARY.createGenerator(expected)) {
            library.writeStartObject();
            json.beginObject();
            for (String text : texts) {
                library.writeFieldName(text);
                library.writeStartArray();
                library.writeString(text);
                library.writeString(text);
                library.writeEndArray();
                json.name(text);
                json.beginArray();
                json.text(text);
                json.text(text);
                json.endArray();
            }
            library.writeEndObject();
            json.endObject();
        }

        assertThat(text(json)).isEqualTo(expected.toString(StandardCharsets.UTF_8));
    }

    /**
     * Mostly plain ones, as texts are, and any of them as long as a word is looked at and longer.
     */
    private static String text(Random random) {
        boolean plain = random.nextInt(3) > 0;
        int length = random.nextInt(50) == 0 ? 10_000 : random.nextInt(40);
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append(CHARACTERS.get(random.nextInt(plain ? 8 : CHARACTERS.size())));
        }
        return text.toString();
    }

    /** Each byte that may stand next to one that is not plain, in each place of eight. */
    @Test
    void findsWhatIsToBeEscapedInEveryPlace() {
        for (char one = 0; one < 0x100; one++) {
            for (int place = 0; place < 2 * Long.BYTES; place++) {
                String text = "a".repeat(place) + one + "a".repeat(2 * Long.BYTES - place);
                byte[] bytes =
                        (text + "\u0000".repeat(Long.BYTES)).getBytes(StandardCharsets.ISO_8859_1);
                boolean plain = one >= ' ' && one < 0x80 && "\"\\?".indexOf(one) < 0;
                assertThat(JsonEscapes.isPlain(bytes, 0, text.length())).isEqualTo(plain);
                assertThat(JsonEscapes.isPlain(bytes, 0, place)).isTrue();
                assertThat(JsonEscapes.isPlain(bytes, place, 1)).isEqualTo(plain);
            }
        }
    }

    @Test
    void escapesHalfAPair() {
        var json = new JsonBytes(new MemberNames(), 0);
        json.text("a\ud83db\ude00");

        assertThat(text(json)).isEqualTo("\"a\\uD83Db\\uDE00\"");
    }

    /** Every character there is, where others stand for those that are looked at one by one. */
    @Test
    void writesEveryCharacterAsJavaDoes() {
        for (int one = 0x80; one <= Character.MAX_CODE_POINT; one++) {
            boolean half = one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE;
            if (!half) {
                byte[] bytes = new byte[JsonEscapes.LONGEST];
                int length = JsonEscapes.put(one, bytes, 0);
                assertThat(new String(bytes, 0, length, StandardCharsets.UTF_8))
                        .isEqualTo(Character.toString(one));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 9, 10, -10, 99, 100, Long.MAX_VALUE, Long.MIN_VALUE})
    void writesNumbers(long number) {
        var json = new JsonBytes(new MemberNames(), 0);
        json.number(number);

        assertThat(text(json)).isEqualTo(Long.toString(number));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void writesIdsAsTheyAreWritten(long seed) {
        var random = new Random(seed);
        var id = new EntryId(random.nextLong() >> random.nextInt(64), random.nextLong());
        var json = new JsonBytes(new MemberNames(), 0);
        json.hexadecimal(id.first(), id.last());

        assertThat(text(json)).isEqualTo('"' + id.hex() + '"');
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void writesMomentsAsJavaDoes(long seed) {
        var random = new Random(seed);
        long second = random.nextLong(-62_167_219_200L - 1_000, 253_402_300_799L + 1_000);
        for (int unit : new int[] {1_000_000_000, 1_000_000, 1_000, 1}) {
            int nanoseconds = random.nextInt(1_000_000_000) / unit * unit;
            Instant moment = Instant.ofEpochSecond(second, nanoseconds);
            assertThat(written(moment)).isEqualTo('"' + moment.toString() + '"');
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01T00:00:00Z",
                "-0001-12-31T23:59:59.999999999Z",
                "9999-12-31T23:59:59.999999999Z",
                "+10000-01-01T00:00:00Z",
                "2024-02-29T23:59:59.999Z",
                "1969-12-31T23:59:59.000001Z",
                "1970-01-01T00:00:00.010Z"
            })
    void writesMomentsAtTheEdges(String moment) {
        assertThat(written(Instant.parse(moment))).isEqualTo('"' + moment + '"');
    }

    private static String written(Instant moment) {
        var json = new JsonBytes(new MemberNames(), 0);
        json.instant(moment);
        return text(json);
    }

    @Test
    void setsValuesApartAndTakesBackWhatIsEmpty() {
        var json = new JsonBytes(new MemberNames(), 0);
        var writer = new JsonWriter(json);
        json.beginObject();
        writer.object("first", () -> {});
        writer.object("outer", () -> writer.object("inner", () -> {}));
        writer.flag("yes", true);
        writer.object("between", () -> writer.text("not there", null));
        writer.flag("no", false);
        writer.textsAlways("none", List.of());
        writer.textsAlways("two", List.of("{", "}"));
        writer.objectsAlways("empty", List.of(1, 2), any -> {});
        writer.object("last", () -> writer.number("n", 1));
        json.endObject();

        assertThat(text(json))
                .isEqualTo(
                        "{\"yes\":true,\"no\":false,\"none\":[],\"two\":[\"{\",\"}\"],"
                                + "\"empty\":[{},{}],\"last\":{\"n\":1}}");
    }

    /** "Aa" and "BB" have one hash code, so they fall on one place. */
    @Test
    void keepsNamesApartThatFallOnOnePlace() {
        var names = new MemberNames();
        for (String name : List.of("Aa", "BB", "Aa", "BB")) {
            assertThat(new String(names.of(name), StandardCharsets.UTF_8))
                    .isEqualTo(",\"" + name + "\":");
        }
    }

    private static String text(JsonBytes json) {
        return new String(json.toArray(), StandardCharsets.UTF_8);
    }
}
