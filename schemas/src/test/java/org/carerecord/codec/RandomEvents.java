package org.carerecord.codec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.carerecord.event.AdvanceDecision;
import org.carerecord.event.Alert;
import org.carerecord.event.Allergy;
import org.carerecord.event.Appointment;
import org.carerecord.event.Author;
import org.carerecord.event.Body;
import org.carerecord.event.CarePlan;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.Condition;
import org.carerecord.event.ContactPerson;
import org.carerecord.event.Demographics;
import org.carerecord.event.Device;
import org.carerecord.event.DiagnosticReport;
import org.carerecord.event.DocumentReference;
import org.carerecord.event.Encounter;
import org.carerecord.event.FamilyHistory;
import org.carerecord.event.HospitalStay;
import org.carerecord.event.Immunisation;
import org.carerecord.event.LegalInformation;
import org.carerecord.event.Medication;
import org.carerecord.event.NumberReissued;
import org.carerecord.event.Observation;
import org.carerecord.event.PatientsLinked;
import org.carerecord.event.PatientsUnlinked;
import org.carerecord.event.Procedure;
import org.carerecord.event.Referral;
import org.carerecord.event.Section;
import org.carerecord.event.SectionRules;
import org.carerecord.event.ServicePackage;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.OdsCode;

/**
 * Events of every kind from a seed: each field is at times missing, at times empty, at times filled
 * with text that breaks careless code. The same seed gives the same events.
 */
final class RandomEvents {

    private static final List<String> ORGANISATIONS = List.of("RJ1", "Y06601", "A81001", "X26");

    private final Random random;
    private final RandomValues values;
    private final List<Supplier<Body>> kinds =
            List.of(
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
                    this::document,
                    this::alert,
                    this::advanceDecision,
                    this::legalInformation,
                    this::servicePackage,
                    this::referral,
                    this::appointment,
                    this::contactPerson,
                    this::familyHistory,
                    this::patientsLinked,
                    this::patientsUnlinked,
                    this::numberReissued);

    RandomEvents(long seed) {
        this(seed, false);
    }

    private RandomEvents(long seed, boolean everything) {
        this.random = new Random(seed);
        this.values = new RandomValues(random, everything);
    }

    /** Events with every field filled, each text another. */
    static RandomEvents withEveryField(long seed) {
        return new RandomEvents(seed, true);
    }

    /** One event of each kind of body. */
    List<ClinicalEvent> oneOfEachKind() {
        return kinds.stream().map(kind -> event(kind.get())).toList();
    }

    /** An event of any kind. */
    ClinicalEvent event() {
        return event(kinds.get(random.nextInt(kinds.size())).get());
    }

    private ClinicalEvent event(Body body) {
        List<Section> sections = new ArrayList<>(SectionRules.sectionsOf(body));
        return new ClinicalEvent(
                values.word(),
                new OdsCode(ORGANISATIONS.get(random.nextInt(ORGANISATIONS.size()))),
                nhsNumber(),
                sections.get(random.nextInt(sections.size())).code(),
                values.word(),
                random.nextBoolean() ? random.nextLong() : random.nextInt(5),
                values.orNull(() -> Instant.ofEpochMilli(random.nextLong())),
                random.nextInt(4) == 0
                        ? ClinicalEvent.Status.ENTERED_IN_ERROR
                        : ClinicalEvent.Status.RECORDED,
                random.nextBoolean() ? "N" : values.text(),
                values.texts(),
                values.textOrNull(),
                values.orNull(() ->
                        new Author(values.textOrNull(), values.textOrNull(), values.textOrNull())),
                body);
    }

    private NhsNumber nhsNumber() {
        while (true) {
            // Of the test range: never a person.
            long nine = 999_000_000L + random.nextLong(1_000_000L);
            String digits = "%09d%d".formatted(nine, NhsNumber.checkDigit(nine) % 10);
            if (NhsNumber.check(digits, NhsNumber.TestRange.ALLOWED)
                    instanceof NhsNumber.Valid(var number)) {
                return number;
            }
        }
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
                values.orNull(random::nextBoolean),
                values.timeOrNull(),
                values.list(this::address),
                values.list(this::contact),
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
                values.orNull(random::nextBoolean),
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

    private Alert alert() {
        return new Alert(
                values.concept(),
                values.concepts(),
                values.textOrNull(),
                values.conceptOrNull(),
                values.whenOrNull(),
                values.timeOrNull(),
                values.texts());
    }

    private AdvanceDecision advanceDecision() {
        return new AdvanceDecision(
                values.concept(),
                values.conceptOrNull(),
                values.textOrNull(),
                values.timeOrNull(),
                values.timeOrNull(),
                values.textOrNull(),
                values.textOrNull(),
                values.textOrNull(),
                values.texts());
    }

    private LegalInformation legalInformation() {
        return new LegalInformation(
                values.concept(),
                values.textOrNull(),
                values.whenOrNull(),
                values.texts(),
                values.textOrNull(),
                values.texts());
    }

    private ServicePackage servicePackage() {
        return new ServicePackage(
                values.concept(),
                values.concepts(),
                values.textOrNull(),
                values.whenOrNull(),
                values.textOrNull(),
                values.textOrNull(),
                values.textOrNull(),
                values.concepts(),
                values.texts(),
                values.textOrNull());
    }

    private Referral referral() {
        return new Referral(
                values.concept(),
                values.textOrNull(),
                values.textOrNull(),
                values.textOrNull(),
                values.timeOrNull(),
                values.conceptOrNull(),
                values.textOrNull(),
                values.textOrNull(),
                values.concepts(),
                values.whenOrNull(),
                values.texts());
    }

    private Appointment appointment() {
        return new Appointment(
                values.concepts(),
                values.textOrNull(),
                values.whenOrNull(),
                values.conceptOrNull(),
                values.concepts(),
                values.texts(),
                values.texts(),
                values.textOrNull(),
                values.textOrNull(),
                values.texts());
    }

    private ContactPerson contactPerson() {
        return new ContactPerson(
                values.textOrNull(),
                values.concepts(),
                values.conceptOrNull(),
                values.textOrNull(),
                values.textOrNull(),
                values.whenOrNull(),
                values.list(this::contact),
                values.list(this::address),
                values.texts());
    }

    private FamilyHistory familyHistory() {
        return new FamilyHistory(
                values.concept(),
                values.textOrNull(),
                values.textOrNull(),
                values.textOrNull(),
                values.timeOrNull(),
                values.orNull(random::nextBoolean),
                values.timeOrNull(),
                values.list(() ->
                        new FamilyHistory.RelativeCondition(
                                values.concept(),
                                values.conceptOrNull(),
                                values.whenOrNull(),
                                values.textOrNull())),
                values.texts());
    }

    private PatientsLinked patientsLinked() {
        var kinds = PatientsLinked.Kind.values();
        return new PatientsLinked(
                nhsNumber(), kinds[random.nextInt(kinds.length)], values.textOrNull());
    }

    private PatientsUnlinked patientsUnlinked() {
        return new PatientsUnlinked(nhsNumber(), values.textOrNull());
    }

    private NumberReissued numberReissued() {
        return new NumberReissued(nhsNumber());
    }

    private Demographics.Address address() {
        return new Demographics.Address(
                values.textOrNull(),
                values.texts(),
                values.textOrNull(),
                values.textOrNull(),
                values.textOrNull(),
                values.textOrNull());
    }

    private Demographics.Contact contact() {
        return new Demographics.Contact(values.textOrNull(), values.textOrNull(), values.text());
    }
}
