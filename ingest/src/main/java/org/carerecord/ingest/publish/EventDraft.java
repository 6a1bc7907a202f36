package org.carerecord.ingest.publish;

import java.time.Instant;
import java.util.List;
import org.carerecord.event.Author;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalEvent.Status;
import org.carerecord.event.NumberReissued;
import org.carerecord.event.NumberStatement;
import org.carerecord.event.PatientsLinked;
import org.carerecord.event.PatientsUnlinked;
import org.carerecord.event.Section;
import org.carerecord.identity.NhsNumber;
import org.jspecify.annotations.Nullable;

/**
 * An event in the making, from the raw values a provider's system holds. Nothing is checked here:
 * {@link EventPublisher#validate} names everything that is wrong with a draft at once. Not safe for
 * use by several threads. A required value that is null counts as not given.
 */
public final class EventDraft {

    final String section;
    final Body body;
    String eventId = "";
    @Nullable String organisation;
    String nhsNumber = "";
    String entryId = "";
    long version = -1;
    @Nullable Instant assertedAt;
    Status status = Status.RECORDED;
    String confidentiality = "N";
    List<String> sensitivities = List.of();
    @Nullable String encounter;
    @Nullable Author author;

    private EventDraft(String section, Body body) {
        this.section = section;
        this.body = body;
    }

    /** A draft that states this body in this section. */
    public static EventDraft of(Section section, Body body) {
        return new EventDraft(section.code(), body);
    }

    /** A draft with the section's code as another system gives it. */
    public static EventDraft of(String section, Body body) {
        return new EventDraft(section, body);
    }

    /** A draft of an event that is already whole, to have it checked and sent. */
    public static EventDraft of(ClinicalEvent event) {
        return of(event.section(), event.body())
                .eventId(event.eventId())
                .organisation(event.organisation().value())
                .nhsNumber(event.nhsNumber().digits())
                .entryId(event.entryId())
                .version(event.version())
                .status(event.status())
                .confidentiality(event.confidentiality())
                .sensitivities(event.sensitivities())
                .assertedAt(event.assertedAt())
                .encounter(event.encounter())
                .author(event.author());
    }

    /**
     * A draft that says that two numbers are one person. Needs an event id and a version; the
     * version must be higher than that of an {@link #unlink} of the same pair to undo it.
     *
     * @param survivor the number that stays, under which the statement is published
     * @param superseded the number that belongs to it from now on
     * @param reason in words; null where the source gives none
     */
    public static EventDraft link(
            NhsNumber survivor,
            NhsNumber superseded,
            PatientsLinked.Kind kind,
            @Nullable String reason) {
        return of(survivor, new PatientsLinked(superseded, kind, reason));
    }

    /**
     * A draft that takes a link back: both numbers stand alone again, as if they had never been
     * linked. Needs an event id and a version higher than that of the {@link #link}.
     *
     * @param survivor the number under which the link was published
     * @param superseded the number that stands alone again
     * @param reason in words; null where the source gives none
     */
    public static EventDraft unlink(
            NhsNumber survivor, NhsNumber superseded, @Nullable String reason) {
        return of(survivor, new PatientsUnlinked(superseded, reason));
    }

    /**
     * A draft that says that a number was issued to a person in place of a former one, so that the
     * two are never linked. Needs an event id and a version.
     *
     * @param issued the number the person has now, under which the statement is published
     * @param former the number the person had before; no answer ever shows it
     */
    public static EventDraft reissued(NhsNumber issued, NhsNumber former) {
        return of(issued, new NumberReissued(former));
    }

    private static EventDraft of(NhsNumber number, NumberStatement statement) {
        return of(Section.IDENTITY, statement)
                .nhsNumber(number.digits())
                .entryId(NumberEntries.entryOf(statement));
    }

    /** The key of idempotency: unique within the feed, the same when the event is sent again. */
    public EventDraft eventId(@Nullable String value) {
        eventId = value == null ? "" : value;
        return this;
    }

    /** ODS code of who asserts the statement; without it, the publisher's own organisation. */
    public EventDraft organisation(@Nullable String value) {
        organisation = value;
        return this;
    }

    /** Whom the statement is about, in any common written form. */
    public EventDraft nhsNumber(@Nullable String value) {
        nhsNumber = value == null ? "" : value;
        return this;
    }

    /** The source's stable identifier of the statement. */
    public EventDraft entryId(@Nullable String value) {
        entryId = value == null ? "" : value;
        return this;
    }

    /** Rises with each change of the statement at the source; milliseconds of its clock will do. */
    public EventDraft version(long value) {
        version = value;
        return this;
    }

    /** When the source recorded the statement; without it, not known. */
    public EventDraft assertedAt(@Nullable Instant value) {
        assertedAt = value;
        return this;
    }

    /** Whether the statement stands; {@link Status#RECORDED} unless said otherwise. */
    public EventDraft status(Status value) {
        status = value;
        return this;
    }

    /** HL7 confidentiality code; {@code N}, normal, unless said otherwise. */
    public EventDraft confidentiality(String value) {
        confidentiality = value;
        return this;
    }

    /** Labels of sensitive content, as the source has them. */
    public EventDraft sensitivities(List<String> values) {
        sensitivities = List.copyOf(values);
        return this;
    }

    /** Entry id of the encounter in which the statement was recorded. */
    public EventDraft encounter(@Nullable String value) {
        encounter = value;
        return this;
    }

    /** The person who recorded the statement. */
    public EventDraft author(@Nullable Author value) {
        author = value;
        return this;
    }
}
