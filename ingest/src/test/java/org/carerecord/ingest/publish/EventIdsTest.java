package org.carerecord.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalEvent.Status;
import org.carerecord.event.Concept;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.OdsCode;
import org.junit.jupiter.api.Test;

final class EventIdsTest {

    private final EventIds ids = new EventIds();

    @Test
    void theSameContentHasTheSameIdWhateverItWasBefore() {
        String id = ids.identify(event("one", 1, "Asthma")).eventId();

        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(new EventIds().identify(event("two", 1, "Asthma")).eventId()).isEqualTo(id);
    }

    @Test
    void anyChangeOfContentGivesAnotherId() {
        assertThat(
                        List.of(
                                ids.identify(event("", 1, "Asthma")).eventId(),
                                ids.identify(event("", 2, "Asthma")).eventId(),
                                ids.identify(event("", 1, "Eczema")).eventId()))
                .doesNotHaveDuplicates();
    }

    private static ClinicalEvent event(String id, long version, String words) {
        return new ClinicalEvent(
                id,
                new OdsCode("RJ1"),
                new NhsNumber(9_434_765_919L),
                "problems",
                "Condition/1",
                version,
                Instant.EPOCH,
                Status.RECORDED,
                "N",
                List.of(),
                null,
                null,
                Drafts.condition(Concept.ofText(words)));
    }
}
