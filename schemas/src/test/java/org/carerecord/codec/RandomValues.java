package org.carerecord.codec;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.carerecord.event.Attachment;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Coding;
import org.carerecord.event.Concept;
import org.carerecord.event.Demographics;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.Quantity;
import org.carerecord.event.ReferenceRange;
import org.carerecord.event.When;
import org.jspecify.annotations.Nullable;

/** The values that bodies share, from a source of chance. */
final class RandomValues {

    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "Penicillin",
                    "38341003",
                    "http://snomed.info/sct",
                    "Siân O'Neill-Ødegård",
                    "患者さん",
                    "مريض\u200F",
                    "👩🏽‍⚕️",
                    "e\u0301",
                    "a\u0000b",
                    "line\r\nbreak\tand tab",
                    "\"quoted\" \\back\\slash",
                    "<script>alert(1)</script>",
                    "'; DROP TABLE patient; --",
                    "${jndi:ldap://x}",
                    "\uFEFF\uFFFD\uFFFF",
                    "null",
                    "long ".repeat(2_000));

    private static final List<String> TIMES =
            List.of(
                    "1931",
                    "2019-05",
                    "2020-02-29",
                    "2019-05-03T10:15:00+01:00",
                    "2019-05-03T10:15:00.123456789Z",
                    "9999-12-31T23:59:59-12:00");

    private static final List<String> DECIMALS =
            List.of(
                    "0",
                    "-0.0",
                    "5.10",
                    "1e-7",
                    "120",
                    "0.1000000000000000055",
                    "not a number",
                    "");

    private final Random random;
    private final boolean everything;
    private int texts;

    /**
     * Values of chance.
     *
     * @param everything whether nothing is ever missing and each text is another, so that two
     *     fields that changed places are noticed
     */
    RandomValues(Random random, boolean everything) {
        this.random = random;
        this.everything = everything;
    }

    <T> @Nullable T orNull(Supplier<T> value) {
        return !everything && random.nextInt(3) == 0 ? null : value.get();
    }

    <T> List<T> list(Supplier<T> item) {
        int length = everything ? 1 : random.nextInt(4);
        return IntStream.range(0, length).mapToObj(i -> item.get()).toList();
    }

    String text() {
        return everything ? "text " + texts++ : TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** A text that is not blank. */
    String word() {
        return "w" + random.nextInt(1_000_000) + text();
    }

    @Nullable String textOrNull() {
        return orNull(this::text);
    }

    List<String> texts() {
        return list(this::text);
    }

    @Nullable ClinicalTime timeOrNull() {
        return orNull(() -> new ClinicalTime(TIMES.get(random.nextInt(TIMES.size()))));
    }

    @Nullable When whenOrNull() {
        return orNull(() -> new When(timeOrNull(), timeOrNull(), timeOrNull(), textOrNull()));
    }

    Coding coding() {
        return new Coding(textOrNull(), textOrNull(), textOrNull());
    }

    Concept concept() {
        return new Concept(list(this::coding), textOrNull());
    }

    @Nullable Concept conceptOrNull() {
        return orNull(this::concept);
    }

    List<Concept> concepts() {
        return list(this::concept);
    }

    ReferenceRange range() {
        return new ReferenceRange(orNull(this::quantity), orNull(this::quantity), textOrNull());
    }

    @Nullable ObservationValue valueOrNull() {
        return orNull(() ->
                switch (random.nextInt(3)) {
                    case 0 -> new ObservationValue.Measured(quantity());
                    case 1 -> new ObservationValue.Coded(concept());
                    default -> new ObservationValue.Text(text());
                });
    }

    Attachment attachment() {
        return new Attachment(textOrNull(), textOrNull(), textOrNull(), orNull(this::bytes));
    }

    private Quantity quantity() {
        return new Quantity(
                orNull(() -> DECIMALS.get(random.nextInt(DECIMALS.size()))),
                textOrNull(),
                textOrNull(),
                textOrNull(),
                textOrNull());
    }

    private byte[] bytes() {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return bytes;
    }

    boolean flag() {
        return random.nextBoolean();
    }

    Demographics.Address address() {
        return new Demographics.Address(
                textOrNull(), texts(), textOrNull(), textOrNull(), textOrNull(), textOrNull());
    }

    Demographics.Contact contact() {
        return new Demographics.Contact(textOrNull(), textOrNull(), text());
    }
}
