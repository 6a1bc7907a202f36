package org.carerecord.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.Section;
import org.carerecord.event.SectionRules;
import org.carerecord.feed.FeedName;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.OdsCode;
import org.jspecify.annotations.Nullable;

/** A statement as a test tells it: the GP's unless it says otherwise. */
record Told(
        String entryId,
        String section,
        Body body,
        FeedName feed,
        OdsCode organisation,
        NhsNumber number,
        long version,
        @Nullable Instant assertedAt,
        boolean inConflict) {

    static final NhsNumber PATIENT = new NhsNumber(9_990_000_018L);
    static final NhsNumber FORMER = new NhsNumber(9_990_000_026L);
    static final Instant ASSERTED = Instant.parse("2026-01-01T00:00:00Z");

    private static final FeedName GP = new FeedName("gp-north");
    private static final FeedName ACUTE = new FeedName("acute-3");

    static Told of(String entryId, Body body) {
        return of(entryId, SectionRules.sectionsOf(body).iterator().next(), body);
    }

    static Told of(String entryId, Section section, Body body) {
        return new Told(
                entryId,
                section.code(),
                body,
                GP,
                new OdsCode("Y06601"),
                PATIENT,
                1,
                ASSERTED,
                false);
    }

    /** The same of the hospital. */
    Told byHospital() {
        return by(ACUTE, "RJ1");
    }

    /** The same of another practice that shares the GP's feed. */
    Told byOtherPractice() {
        return by(GP, "Y99999");
    }

    Told by(FeedName other, String organisation) {
        return new Told(
                entryId,
                section,
                body,
                other,
                new OdsCode(organisation),
                number,
                version,
                assertedAt,
                inConflict);
    }

    Told under(NhsNumber other) {
        return new Told(
                entryId, section, body, feed, organisation, other, version, assertedAt, inConflict);
    }

    Told version(long other) {
        return new Told(
                entryId, section, body, feed, organisation, number, other, assertedAt, inConflict);
    }

    Told assertedAt(@Nullable String other) {
        return new Told(
                entryId,
                section,
                body,
                feed,
                organisation,
                number,
                version,
                other == null ? null : Instant.parse(other),
                inConflict);
    }

    Told conflicting() {
        return new Told(
                entryId, section, body, feed, organisation, number, version, assertedAt, true);
    }

    ClinicalEvent event() {
        return new ClinicalEvent(
                "event-" + entryId,
                organisation,
                number,
                section,
                entryId,
                version,
                assertedAt,
                ClinicalEvent.Status.RECORDED,
                "N",
                List.of(),
                null,
                null,
                body);
    }

    Entry entry() {
        return new Entry(
                idOf(feed, organisation, entryId),
                event(),
                new Provenance(feed, 5, 0, Instant.parse("2026-11-20T08:00:00Z")),
                inConflict);
    }

    static EntryId idOf(FeedName feed, OdsCode organisation, String entryId) {
        String all = feed.value() + "|" + organisation.value() + "|" + entryId;
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(all.getBytes(StandardCharsets.UTF_8));
            return EntryId.of(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
