package org.carerecord.codec;

import java.util.List;
import java.util.function.Supplier;
import org.carerecord.event.Allergy;
import org.carerecord.event.Body;
import org.carerecord.event.CarePlan;
import org.carerecord.event.Condition;
import org.carerecord.event.Demographics;
import org.carerecord.event.Device;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.DocumentReference;
import org.carerecord.event.Encounter;
import org.carerecord.event.HospitalStay;
import org.carerecord.event.Immunisation;
import org.carerecord.event.Medication;
import org.carerecord.event.Observation;
import org.carerecord.event.Procedure;

/** Bodies of what is known of a person's health, of any content. */
final class RandomStatements {

    private final RandomValues values;

    RandomStatements(RandomValues values) {
        this.values = values;
    }

    /** How each kind is made. */
    List<Supplier<Body>> kinds() {
        return List.of(
                this::demographics,
                this::condition,
                this::allergy,
                this::medication,
                this::observation,
                this::report,
                this::immunisation,
                this::procedure,
                this::encounter,
                this::carePlan,
                this::device,
                this::document);
    }

    private Demographics demographics() {
        return new Demographics(
                values.list(() ->
                        new Demographics.Name(
                                values.textOrNull(),
                                values.textOrNull(),
                                values.texts(),
                                values.texts(),
                                values.textOrNull())),
                values.timeOrNull(),
                values.textOrNull(),
                values.orNull(values::flag),
                values.timeOrNull(),
                values.list(values::address),
                values.list(values::contact),
                values.list(() -> new Demographics.Identifier(values.textOrNull(), values.text())),
                values.concepts(),
                values.textOrNull());
    }

    private Condition condition() {
        return new Condition(
                values.concept(),
                values.textOrNull(),
                values.textOrNull(),
                values.concepts(),
                values.conceptOrNull(),
                values.whenOrNull(),
                values.whenOrNull(),
                values.timeOrNull(),
                values.texts());
    }

    private Allergy allergy() {
        return new Allergy(
                values.concept(),
                values.textOrNull(),
                values.textOrNull(),
                values.textOrNull(),
                values.texts(),
                values.textOrNull(),
                values.whenOrNull(),
                values.timeOrNull(),
                values.timeOrNull(),
                values.list(() ->
                        new Allergy.Reaction(
                                values.conceptOrNull(),
                                values.concepts(),
                                values.textOrNull(),
                                values.timeOrNull(),
                                values.textOrNull())),
                values.texts());
    }

    private Medication medication() {
        return new Medication(
                values.concept(),
                values.textOrNull(),
                values.textOrNull(),
                values.conceptOrNull(),
                values.timeOrNull(),
                values.whenOrNull(),
                values.texts(),
                values.concepts(),
                values.texts(),
                values.timeOrNull(),
                values.timeOrNull());
    }

    private Observation observation() {
        return new Observation(
                values.concept(),
                values.textOrNull(),
                values.concepts(),
                values.whenOrNull(),
                values.timeOrNull(),
                values.valueOrNull(),
                values.conceptOrNull(),
                values.concepts(),
                values.list(values::range),
                values.list(() ->
                        new Observation.Component(
                                values.concept(),
                                values.valueOrNull(),
                                values.conceptOrNull(),
                                values.concepts(),
                                values.list(values::range))),
                values.conceptOrNull(),
                values.conceptOrNull(),
                values.texts(),
                values.texts());
    }

    private DiagnosticReport report() {
        return new DiagnosticReport(
                values.concept(),
                values.textOrNull(),
                values.concepts(),
                values.whenOrNull(),
                values.timeOrNull(),
                values.textOrNull(),
                values.concepts(),
                values.texts(),
                values.list(values::attachment));
    }

    private Immunisation immunisation() {
        return new Immunisation(
                values.concept(),
                values.textOrNull(),
                values.conceptOrNull(),
                values.whenOrNull(),
                values.timeOrNull(),
                values.orNull(values::flag),
                values.textOrNull(),
                values.conceptOrNull(),
                values.conceptOrNull(),
                values.texts(),
                values.concepts(),
                values.texts());
    }

    private Procedure procedure() {
        return new Procedure(
                values.concept(),
                values.textOrNull(),
                values.conceptOrNull(),
                values.whenOrNull(),
                values.concepts(),
                values.concepts(),
                values.conceptOrNull(),
                values.texts());
    }

    private Encounter encounter() {
        return new Encounter(
                values.concepts(),
                values.orNull(values::coding),
                values.textOrNull(),
                values.whenOrNull(),
                values.concepts(),
                values.texts(),
                values.textOrNull(),
                values.conceptOrNull(),
                values.conceptOrNull(),
                values.textOrNull(),
                values.texts(),
                values.orNull(this::stay));
    }

    private HospitalStay stay() {
        return new HospitalStay(
                values.conceptOrNull(),
                values.conceptOrNull(),
                values.list(() ->
                        new HospitalStay.LegalStatus(values.conceptOrNull(), values.concept())),
                values.conceptOrNull(),
                values.textOrNull(),
                values.textOrNull());
    }

    private CarePlan carePlan() {
        return new CarePlan(
                values.textOrNull(),
                values.concepts(),
                values.textOrNull(),
                values.textOrNull(),
                values.whenOrNull(),
                values.timeOrNull(),
                values.textOrNull(),
                values.list(() ->
                        new CarePlan.Activity(
                                values.conceptOrNull(), values.textOrNull(), values.textOrNull())),
                values.texts(),
                values.texts());
    }

    private Device device() {
        return new Device(
                values.concept(),
                values.textOrNull(),
                values.texts(),
                values.texts(),
                values.textOrNull(),
                values.textOrNull(),
                values.textOrNull(),
                values.textOrNull(),
                values.timeOrNull(),
                values.timeOrNull(),
                values.texts());
    }

    private DocumentReference document() {
        return new DocumentReference(
                values.concept(),
                values.textOrNull(),
                values.textOrNull(),
                values.concepts(),
                values.timeOrNull(),
                values.textOrNull(),
                values.textOrNull(),
                values.list(values::attachment));
    }
}
