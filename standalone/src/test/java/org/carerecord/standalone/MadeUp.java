package org.carerecord.standalone;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.carerecord.identity.NhsNumber;

/** Made-up patients and what is stated about them. */
final class MadeUp {

    private static final long FIRST = 999_100_000L;

    private MadeUp() {}

    /** NHS numbers of the test range, always the same ones. */
    static List<String> numbers(int count) {
        return LongStream.iterate(FIRST, nine -> nine + 1)
                .filter(nine -> NhsNumber.checkDigit(nine) < 10)
                .limit(count)
                .mapToObj(nine -> nine + "" + NhsNumber.checkDigit(nine))
                .toList();
    }

    /** A Bundle of a patient with this NHS number and as many problems, on one line. */
    static String bundle(String nhsNumber, int problems) {
        String patient =
                """
                {"fullUrl":"urn:uuid:%1$s","resource":{"resourceType":"Patient","id":"p-%1$s",\
                "identifier":[{"system":"https://fhir.nhs.uk/Id/nhs-number","value":"%1$s"}],\
                "name":[{"family":"Made-Up"}],"birthDate":"1950-01-01"}}\
                """
                        .formatted(nhsNumber);
        return IntStream.range(0, problems)
                .mapToObj(number -> problem(nhsNumber, number))
                .collect(
                        Collectors.joining(
                                ",",
                                "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":["
                                        + patient
                                        + ",",
                                "]}"));
    }

    /** The entry ids of a patient's problems, in no order that means anything. */
    static List<String> problemIds(String nhsNumber, int problems) {
        return IntStream.range(0, problems)
                .mapToObj(number -> "Condition/c-" + nhsNumber + "-" + number)
                .toList();
    }

    private static String problem(String nhsNumber, int number) {
        return """
        {"fullUrl":"urn:uuid:%1$s-%2$d","resource":{"resourceType":"Condition","id":"c-%1$s-%2$d",\
        "clinicalStatus":{"coding":[{"code":"active"}]},"code":{"text":"Problem %2$d"},\
        "subject":{"reference":"urn:uuid:%1$s"},"recordedDate":"2024-03-02"}}\
        """
                .formatted(nhsNumber, number);
    }
}
