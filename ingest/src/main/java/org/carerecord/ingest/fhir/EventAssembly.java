package org.carerecord.ingest.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalEvent.Status;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Section;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.OdsCode;
import org.carerecord.ingest.fhir.NumberLinks.NumberLink;
import org.carerecord.ingest.publish.EventIds;
import org.carerecord.ingest.publish.NumberEntries;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Meta;
import org.jspecify.annotations.Nullable;

/** Puts the envelope around a statement: versions, times, labels and the event's id. */
final class EventAssembly {

    private static final String CONFIDENTIALITY =
            "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";

    /** From the least to the most restricted. */
    private static final List<String> LEVELS = List.of("U", "L", "M", "N", "R", "V");

    private static final String NORMAL = "N";

    private final OdsCode organisation;
    private final EventIds ids;
    private final @Nullable ClinicalTime bundleTime;

    EventAssembly(OdsCode organisation, EventIds ids, @Nullable ClinicalTime bundleTime) {
        this.organisation = organisation;
        this.ids = ids;
        this.bundleTime = bundleTime;
    }

    /**
     * The event of a statement.
     *
     * @param updated when the resource was last updated at the source
     */
    ClinicalEvent event(
            Statement statement,
            NhsNumber patient,
            String entryId,
            Meta meta,
            @Nullable ClinicalTime updated) {
        ClinicalTime asserted = asserted(statement.asserted(), updated);
        return ids.identify(
                new ClinicalEvent(
                        "",
                        organisation,
                        patient,
                        statement.section().code(),
                        entryId,
                        version(updated, statement.asserted()),
                        asserted == null ? null : asserted.start(),
                        statement.enteredInError() ? Status.ENTERED_IN_ERROR : Status.RECORDED,
                        confidentiality(meta),
                        sensitivities(meta),
                        statement.encounter(),
                        statement.author(),
                        statement.body()));
    }

    /** The event of a link between numbers, told by the resource of one of the two. */
    ClinicalEvent event(NumberLink link, Meta meta, @Nullable ClinicalTime updated) {
        return event(
                Statement.of(Section.IDENTITY, link.statement(), null),
                link.survivor(),
                NumberEntries.entryOf(link.statement()),
                meta,
                updated);
    }

    /**
     * When the source recorded it. A post-dated statement, such as a prescription for next month,
     * was recorded by the time at which its resource was last changed, whatever date it bears.
     */
    private static @Nullable ClinicalTime asserted(
            @Nullable ClinicalTime dated, @Nullable ClinicalTime updated) {
        boolean postDated =
                dated != null && updated != null && dated.start().isAfter(updated.start());
        return dated == null || postDated ? updated : dated;
    }

    /** The source's clock in milliseconds; 0 where it says nothing or a time before 1970. */
    private long version(@Nullable ClinicalTime updated, @Nullable ClinicalTime asserted) {
        return Optional.ofNullable(updated)
                .or(() -> Optional.ofNullable(bundleTime))
                .or(() -> Optional.ofNullable(asserted))
                .map(time -> Math.max(0, time.start().toEpochMilli()))
                .orElse(0L);
    }

    private static String confidentiality(Meta meta) {
        return meta.getSecurity().stream()
                .filter(EventAssembly::isLevel)
                .map(Coding::getCode)
                .max((a, b) -> Integer.compare(LEVELS.indexOf(a), LEVELS.indexOf(b)))
                .orElse(NORMAL);
    }

    private static List<String> sensitivities(Meta meta) {
        List<String> labels = new ArrayList<>();
        for (Coding label : meta.getSecurity()) {
            if (!isLevel(label) && (label.hasCode() || label.hasDisplay())) {
                String system = label.hasSystem() ? label.getSystem() + "|" : "";
                labels.add(system + (label.hasCode() ? label.getCode() : label.getDisplay()));
            }
        }
        return labels;
    }

    private static boolean isLevel(Coding label) {
        return CONFIDENTIALITY.equals(label.getSystem())
                && label.hasCode()
                && LEVELS.contains(label.getCode());
    }
}
