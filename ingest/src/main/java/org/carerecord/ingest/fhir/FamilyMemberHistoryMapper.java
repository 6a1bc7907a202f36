package org.carerecord.ingest.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.FamilyHistory;
import org.carerecord.event.FamilyHistory.RelativeCondition;
import org.carerecord.event.Section;
import org.carerecord.event.When;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.FamilyMemberHistory;
import org.hl7.fhir.r4.model.FamilyMemberHistory.FamilyMemberHistoryConditionComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** FamilyMemberHistory: what runs in the family. */
final class FamilyMemberHistoryMapper implements ResourceMapper<FamilyMemberHistory> {

    @Override
    public Statement map(FamilyMemberHistory resource, Reading reading) {
        ClinicalTime date = reading.time("date", resource.getDateElement());
        String status = DataTypes.text(resource.getStatusElement());
        var body =
                new FamilyHistory(
                        DataTypes.concept(resource.getRelationship()),
                        DataTypes.given(resource.getName()),
                        status,
                        DataTypes.given(DataTypes.concept(resource.getSex()).words()),
                        resource.getBorn() instanceof DateType day
                                ? reading.time("bornDate", day)
                                : null,
                        deceased(resource.getDeceased()),
                        date,
                        resource.getCondition().stream()
                                .map(condition -> condition(condition, reading))
                                .toList(),
                        notes(resource, reading));
        return Statement.of(Section.FAMILY_HISTORY, body, resource.getPatient())
                .assertedAt(date)
                .withStatus(status);
    }

    /** Whoever died at an age or on a day has died. */
    private static @Nullable Boolean deceased(@Nullable Type deceased) {
        return switch (deceased) {
            case null -> null;
            case BooleanType said -> said.getValue();
            case Type _ -> Boolean.TRUE;
        };
    }

    private static RelativeCondition condition(
            FamilyMemberHistoryConditionComponent condition, Reading reading) {
        List<String> notes = new ArrayList<>(DataTypes.notes(condition.getNote()));
        if (condition.getContributedToDeath()) {
            notes.add("contributed to death");
        }
        return new RelativeCondition(
                DataTypes.concept(condition.getCode()),
                DataTypes.optional(condition.getOutcome()),
                reading.when("condition.onset", condition.getOnset()),
                notes.isEmpty() ? null : String.join("; ", notes));
    }

    /** The source's notes, then what FHIR says of the relative beyond the fields there are. */
    private static List<String> notes(FamilyMemberHistory resource, Reading reading) {
        Type born = resource.getBorn() instanceof DateType ? null : resource.getBorn();
        Type died = resource.getDeceased() instanceof BooleanType ? null : resource.getDeceased();
        List<String> notes = new ArrayList<>(DataTypes.notes(resource.getNote()));
        notes.addAll(
                DataTypes.texts(
                        Stream.of(
                                words("born", born, reading),
                                words("age", resource.getAge(), reading),
                                words("died", died, reading),
                                DataTypes.concept(resource.getDataAbsentReason()).words())));
        return notes;
    }

    private static @Nullable String words(String label, @Nullable Type value, Reading reading) {
        When when = reading.when(label, value);
        if (when == null) {
            return null;
        }
        Stream<@Nullable String> parts =
                Stream.of(
                        text(when.at()),
                        text(when.start()),
                        when.end() == null ? null : "to",
                        text(when.end()),
                        when.text());
        return label + ": " + DataTypes.words(parts);
    }

    private static @Nullable String text(@Nullable ClinicalTime time) {
        return time == null ? null : time.text();
    }
}
