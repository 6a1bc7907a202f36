package org.carerecord.event;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.OdsCode;
import org.jspecify.annotations.Nullable;

/**
 * One clinical statement by one source, immutable: the unit that providers publish and the record
 * is folded from.
 *
 * @param eventId unique within the feed: the key of idempotency
 * @param organisation who asserts the statement
 * @param nhsNumber whom it is about
 * @param section the code of the section it belongs to, see {@link Section}; readers accept codes
 *     they do not know
 * @param entryId the source's stable identifier of the statement
 * @param version rises with each change of the statement at the source; its clock in milliseconds
 *     will do
 * @param assertedAt when the source recorded it; null where the source does not say
 * @param status whether the statement stands or was entered in error
 * @param confidentiality HL7 confidentiality code, {@code N} unless the source says otherwise
 * @param sensitivities labels of sensitive content, as the source gave them
 * @param encounter entry id of the encounter in which it was recorded
 * @param author the person who recorded it
 * @param body what is stated
 */
public record ClinicalEvent(
        String eventId,
        OdsCode organisation,
        NhsNumber nhsNumber,
        String section,
        String entryId,
        long version,
        @Nullable Instant assertedAt,
        Status status,
        String confidentiality,
        List<String> sensitivities,
        @Nullable String encounter,
        @Nullable Author author,
        Body body) {

    /** Whether a statement stands. */
    public enum Status {
        /** The source stands by the statement. */
        RECORDED("recorded"),
        /** The source takes the statement back: it was never true of this person. */
        ENTERED_IN_ERROR("entered-in-error");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        /** The word used in events and answers. */
        public String code() {
            return code;
        }
    }

    /** Checks that nothing required is missing and copies the lists. */
    public ClinicalEvent {
        Objects.requireNonNull(eventId, "eventId");
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(nhsNumber, "nhsNumber");
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(entryId, "entryId");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(confidentiality, "confidentiality");
        Objects.requireNonNull(body, "body");
        sensitivities = List.copyOf(sensitivities);
    }

    /** The same statement under another event id. */
    public ClinicalEvent withEventId(String other) {
        return new ClinicalEvent(
                other,
                organisation,
                nhsNumber,
                section,
                entryId,
                version,
                assertedAt,
                status,
                confidentiality,
                sensitivities,
                encounter,
                author,
                body);
    }

    /** The same envelope around another body. */
    public ClinicalEvent withBody(Body other) {
        return new ClinicalEvent(
                eventId,
                organisation,
                nhsNumber,
                section,
                entryId,
                version,
                assertedAt,
                status,
                confidentiality,
                sensitivities,
                encounter,
                author,
                other);
    }

    /** Names the event without its content: this form may reach a log. */
    @Override
    public String toString() {
        return "ClinicalEvent[" + section + " version " + version + "]";
    }
}
