package org.carerecord.query.fhir.http;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerecord.event.Body;
import org.carerecord.event.ContactPerson;
import org.carerecord.event.Medication;
import org.carerecord.event.NumberStatement;
import org.carerecord.event.ObservationValue;
import org.carerecord.event.Section;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.query.fhir.element.FhirValue;
import org.carerecord.query.fhir.id.SampleIds;
import org.carerecord.query.fhir.resource.RecordResources;
import org.carerecord.query.json.AlteredEntry;
import org.carerecord.query.json.FilledRecord;
import org.carerecord.query.json.SampleSummary;
import org.carerecord.query.problem.Checked;
import org.carerecord.record.Entry;
import org.carerecord.record.SummarySection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every parameter that is declared finds what is shown, and is R4's. */
class SearchTypeTest {

    private static final EntryReferences REFERENCES =
            new EntryReferences(SampleSummary.PATIENT, SampleIds.IDS);

    private static final List<FhirElement> RESOURCES =
            entries().stream()
                    .filter(entry -> RecordResources.typeOf(entry).isPresent())
                    .map(entry -> RecordResources.of(entry, REFERENCES))
                    .toList();

    static Stream<Arguments> parameters() {
        return Arrays.stream(SearchType.values())
                .flatMap(type ->
                        type.parameters().stream().map(parameter -> Arguments.of(type, parameter)));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void findsAResourceByWhatItShowsAndNotByAnother(SearchType type, SearchParameter parameter) {
        int found = 0;
        for (FhirElement resource : ofType(type)) {
            for (String own : asked(resource, parameter)) {
                found++;
                assertThat(criterion(parameter, own).test(resource)).as(own).isTrue();
                assertThat(criterion(parameter, other(parameter, own)).test(resource)).isFalse();
            }
        }
        assertThat(found).as("values of " + type + " that are asked for").isPositive();
    }

    static Stream<Arguments> parametersOfTheType() {
        return Arrays.stream(SearchType.values())
                .flatMap(type ->
                        type.parameters().stream()
                                .filter(parameter -> !parameter.name().startsWith("_"))
                                .map(parameter -> Arguments.of(type, parameter)));
    }

    /** HAPI FHIR's model of R4 knows each by this name, kind and element. */
    @ParameterizedTest
    @MethodSource("parametersOfTheType")
    void isOneThatR4HasForTheType(SearchType type, SearchParameter parameter) {
        RuntimeSearchParam known = known(type, parameter.name());
        String element = parameter.path().replace("[x]", "").replace("CodeableConcept", "");

        assertThat(known.getParamType().getCode()).isEqualTo(parameter.kind().code());
        assertThat(known.getPath()).contains(type.type() + "." + element);
    }

    @ParameterizedTest
    @EnumSource
    void namesThePatientAsR4DoesForTheType(SearchType type) {
        assertThat(type.patientParameters())
                .allSatisfy(name -> assertThat(known(type, name).getPath()).isNotBlank());
        assertThat(type.patientParameters().contains("subject"))
                .isEqualTo(parametersOf(type).contains("subject"));
    }

    private static List<String> parametersOf(SearchType type) {
        return FhirContext.forR4Cached()
                .getResourceDefinition(type.type())
                .getSearchParams()
                .stream()
                .map(RuntimeSearchParam::getName)
                .toList();
    }

    private static RuntimeSearchParam known(SearchType type, String name) {
        return Optional.ofNullable(
                        FhirContext.forR4Cached()
                                .getResourceDefinition(type.type())
                                .getSearchParam(name))
                .orElseThrow(() -> new AssertionError("R4 has no " + name + " of " + type));
    }

    private static List<FhirElement> ofType(SearchType type) {
        return RESOURCES.stream()
                .filter(resource -> resource.resourceType().equals(Optional.of(type.type())))
                .toList();
    }

    private static Criterion criterion(SearchParameter parameter, String value) {
        return switch (parameter.criterion(value)) {
            case Checked.Valid<Criterion>(var criterion) -> criterion;
            case Checked.Invalid<Criterion>(var problem) ->
                    throw new AssertionError("Expected to be able to ask: " + problem.detail());
        };
    }

    /** What a client asks with for what a resource shows. */
    private static List<String> asked(FhirElement resource, SearchParameter parameter) {
        return FhirTree.values(resource, parameter.path())
                .flatMap(value -> texts(value, parameter.kind()))
                .toList();
    }

    private static Stream<String> texts(FhirValue value, SearchParameter.Kind kind) {
        return switch (value) {
            case FhirValue.Text(var text) -> plain(text, kind);
            case FhirValue.Extended(var text, _) -> plain(text, kind);
            case FhirValue.Complex(var element) ->
                    kind == SearchParameter.Kind.DATE ? starts(element) : codes(element);
            default -> Stream.empty();
        };
    }

    /** A date in words alone cannot be asked for. */
    private static Stream<String> plain(String text, SearchParameter.Kind kind) {
        return kind == SearchParameter.Kind.DATE && DateRange.of(text).isEmpty()
                ? Stream.empty()
                : Stream.of(escaped(text));
    }

    private static Stream<String> starts(FhirElement period) {
        return FhirTree.text(period, "start").map("ge"::concat).stream();
    }

    private static Stream<String> codes(FhirElement element) {
        Stream<FhirElement> coded =
                element.child("coding").isPresent()
                        ? FhirTree.at(element, "coding").stream()
                        : Stream.of(element);
        return coded.flatMap(coding ->
                FhirTree.text(coding, "code").or(() -> FhirTree.text(coding, "value")).stream()
                        .map(code ->
                                FhirTree.text(coding, "system")
                                                .map(system -> escaped(system) + "|")
                                                .orElse("")
                                        + escaped(code)));
    }

    private static String other(SearchParameter parameter, String own) {
        return switch (parameter.kind()) {
            case TOKEN -> own + "x";
            case DATE -> "lt0001";
        };
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\,|$])", "\\\\$1");
    }

    /** The sample's, and of each kind one of which everything is filled that may be. */
    private static List<Entry> entries() {
        List<Entry> all = new ArrayList<>();
        for (SummarySection section : SampleSummary.everyKind().sections()) {
            all.addAll(section.entries());
        }
        bodies().forEach(body -> all.add(SampleSummary.entry("Filled/1", body)));
        all.add(
                AlteredEntry.in(
                        Section.PROFESSIONAL_CONTACTS,
                        SampleSummary.entry("Filled/2", filled(ContactPerson.class))));
        return all;
    }

    private static Stream<Body> bodies() {
        Medication order = (Medication) filled(Medication.class);
        var statement =
                new Medication(
                        order.code(),
                        "active",
                        null,
                        null,
                        order.authored(),
                        order.validity(),
                        order.dosages(),
                        order.reasons(),
                        order.notes(),
                        order.lastIssued(),
                        null);
        return Stream.concat(
                Stream.of(statement),
                kinds(Body.class)
                        .filter(kind -> !NumberStatement.class.isAssignableFrom(kind))
                        .map(SearchTypeTest::filled));
    }

    private static Stream<Class<?>> kinds(Class<?> body) {
        return body.isSealed()
                ? Stream.of(body.getPermittedSubclasses()).flatMap(SearchTypeTest::kinds)
                : Stream.of(body);
    }

    private static Body filled(Class<?> kind) {
        return (Body) FilledRecord.of(kind, ObservationValue.Coded.class).record();
    }
}
