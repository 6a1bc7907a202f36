package org.carerecord.ingest.publish;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.carerecord.event.ClinicalTime;
import org.carerecord.event.Concept;
import org.carerecord.event.Condition;
import org.carerecord.event.PatientsLinked.Kind;
import org.carerecord.event.Section;
import org.carerecord.event.When;
import org.carerecord.feed.FeedName;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.OdsCode;
import org.carerecord.registry.InMemorySchemaRegistry;

/** The example of the documentation, which quotes what lies between the markers. */
final class PublishExample {

    private PublishExample() {}

    static void publish(String bootstrap) {
        // docs:begin publish
        var settings =
                PublisherSettings.of(bootstrap, new FeedName("gp-north"), new OdsCode("Y06601"));
        try (var publisher =
                EventPublisher.connect(
                        settings, new InMemorySchemaRegistry(), InstantSource.system())) {
            var asthma = Concept.of("http://snomed.info/sct", "195967001", "Asthma");
            var onset = When.at(new ClinicalTime("2019-05"));
            var problem =
                    new Condition(
                            asthma, "active", null, List.of(), null, onset, null, null, List.of());
            var draft =
                    EventDraft.of(Section.PROBLEMS, problem)
                            .eventId("problem-4711-v2")
                            .nhsNumber("943 476 5919")
                            .entryId("problem-4711")
                            .version(2)
                            .assertedAt(Instant.parse("2026-01-05T09:30:00Z"));
            switch (publisher.publish(draft)) {
                case Submission.Sent sent ->
                        System.out.println("durable at " + sent.receipt().join().text());
                case Submission.Rejected rejected ->
                        rejected.violations().forEach(broken -> System.out.println(broken.text()));
            }
        }
        // docs:end publish
    }

    static void link(EventPublisher publisher) {
        // docs:begin link
        var survivor = new NhsNumber(9_434_765_919L);
        var superseded = new NhsNumber(9_449_305_552L);
        publisher.publish(
                EventDraft.link(survivor, superseded, Kind.MERGED, "registered twice")
                        .eventId("merge-12")
                        .version(1));
        publisher.publish(
                EventDraft.unlink(survivor, superseded, "two persons after all")
                        .eventId("merge-12-undone")
                        .version(2));
        // docs:end link
    }
}
