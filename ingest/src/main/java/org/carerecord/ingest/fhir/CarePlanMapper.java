package org.carerecord.ingest.fhir;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerecord.event.CarePlan.Activity;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Concept;
import org.carerecord.event.Section;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityComponent;
import org.jspecify.annotations.Nullable;

/** CarePlan: that a plan exists, from when, and what is planned. */
final class CarePlanMapper implements ResourceMapper<CarePlan> {

    @Override
    public Statement map(CarePlan resource, Reading reading) {
        ClinicalTime created = reading.time("created", resource.getCreatedElement());
        String status = DataTypes.text(resource.getStatusElement());
        var body =
                new org.carerecord.event.CarePlan(
                        DataTypes.given(resource.getTitle()),
                        DataTypes.concepts(resource.getCategory()),
                        status,
                        DataTypes.text(resource.getIntentElement()),
                        reading.when("period", resource.getPeriod()),
                        created,
                        DataTypes.given(resource.getDescription()),
                        resource.getActivity().stream().map(CarePlanMapper::activity).toList(),
                        reading.links(resource.getAddresses(), "Condition"),
                        DataTypes.notes(resource.getNote()));
        return Statement.of(Section.CARE_PLANS, body, resource.getSubject())
                .during(reading.link(resource.getEncounter(), "Encounter"))
                .assertedAt(created)
                .by(
                        reading.author(
                                Stream.concat(
                                        Stream.of(resource.getAuthor()),
                                        resource.getContributor().stream())))
                .withStatus(status);
    }

    /** An activity described in the plan, else the words of the reference to it. */
    private static Activity activity(CarePlanActivityComponent activity) {
        var detail = activity.getDetail();
        String given = DataTypes.given(detail.getDescription());
        String words =
                given == null ? DataTypes.given(activity.getReference().getDisplay()) : given;
        Concept code = DataTypes.optional(detail.getCode());
        String status = DataTypes.text(detail.getStatusElement());
        return detail.getDoNotPerform()
                ? new Activity(Prohibitions.of("Not to be done", what(code, words)), status, null)
                : new Activity(code, status, words);
    }

    private static String what(@Nullable Concept code, @Nullable String words) {
        return DataTypes.texts(Stream.of(code == null ? null : code.words(), words)).stream()
                .collect(Collectors.joining(", "));
    }
}
