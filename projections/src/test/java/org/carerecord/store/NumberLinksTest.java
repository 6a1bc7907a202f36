package org.carerecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carerecord.codec.EventEncoder;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.ClinicalEvent.Status;
import org.carerecord.event.NumberReissued;
import org.carerecord.event.NumberStatement;
import org.carerecord.event.PatientsLinked;
import org.carerecord.event.PatientsUnlinked;
import org.carerecord.event.Section;
import org.carerecord.event.SectionRules;
import org.carerecord.identity.NhsNumber;
import org.carerecord.identity.OdsCode;
import org.carerecord.record.CurrentRows;
import org.carerecord.record.Entry;
import org.carerecord.record.LinkedNumber;
import org.carerecord.record.Moment;
import org.carerecord.record.NumberLinks;
import org.carerecord.record.NumberLinks.Resolution;
import org.carerecord.record.PatientRows;
import org.carerecord.record.Provenance;
import org.carerecord.record.RowSection;
import org.carerecord.registry.InMemorySchemaRegistry;
import org.junit.jupiter.api.Test;

/** Which numbers are one person, over rows that the real writer has written. */
final class NumberLinksTest {

    private static final NhsNumber A = new NhsNumber(9_990_000_018L);
    private static final NhsNumber B = new NhsNumber(9_990_000_026L);
    private static final NhsNumber C = new NhsNumber(9_990_000_034L);

    private final EventEncoder encoder = new EventEncoder(new InMemorySchemaRegistry());
    private final Map<NhsNumber, InMemoryRowStore> stores = new HashMap<>();
    private long offset;

    @Test
    void theSurvivorShowsWhatCameUnderTheOtherNumber() {
        tell(A, "a1", condition("asthma"));
        tell(B, "b1", condition("gout"));
        link(A, B, 1);

        assertThat(problems(A)).containsExactlyInAnyOrder("a1 under A", "b1 under B");
        assertThat(linked(A)).containsExactly(B);
        assertThat(survivors(B)).containsExactly(A);
    }

    @Test
    void whatComesLateUnderTheOldNumberIsShownToo() {
        link(A, B, 1);
        tell(B, "b1", condition("gout"));

        assertThat(problems(A)).containsExactly("b1 under B");
    }

    @Test
    void unlinkingRestoresExactlyBoth() {
        tell(A, "a1", condition("asthma"));
        tell(B, "b1", condition("gout"));
        link(A, B, 1);
        unlink(A, B, 2);

        assertThat(problems(A)).containsExactly("a1 under A");
        assertThat(problems(B)).containsExactly("b1 under B");
        assertThat(linked(A)).isEmpty();
    }

    @Test
    void theOrderOfLinkingAndUnlinkingDoesNotMatter() {
        tell(A, "a1", condition("asthma"));
        tell(B, "b1", condition("gout"));
        unlink(A, B, 2);
        link(A, B, 1);

        assertThat(problems(A)).containsExactly("a1 under A");
        assertThat(problems(B)).containsExactly("b1 under B");
    }

    @Test
    void aLinkTakenBackIsNone() {
        tell(B, "b1", condition("gout"));
        link(A, B, 1);
        tell(A, "link-" + B.digits(), 2, Status.ENTERED_IN_ERROR, linking(B));

        assertThat(problems(B)).containsExactly("b1 under B");
    }

    @Test
    void aLinkCorrectedToAnotherNumberLetsTheFirstGo() {
        tell(B, "b1", condition("gout"));
        tell(C, "c1", condition("asthma"));
        tell(A, "link", 1, Status.RECORDED, linking(B));
        tell(A, "link", 2, Status.RECORDED, linking(C));

        assertThat(problems(A)).containsExactly("c1 under C");
        assertThat(problems(B)).containsExactly("b1 under B");
        assertThat(survivors(C)).containsExactly(A);
    }

    @Test
    void linksAreFollowedFromNumberToNumber() {
        tell(C, "c1", condition("asthma"));
        link(B, C, 1);
        link(A, B, 1);

        assertThat(problems(A)).containsExactly("c1 under C");
        assertThat(linked(A)).containsExactly(B, C);
        assertThat(survivors(B)).containsExactly(A);
        assertThat(survivors(C)).containsExactly(A);
    }

    @Test
    void linksThatFormACircleHideNobody() {
        tell(A, "a1", condition("asthma"));
        tell(B, "b1", condition("gout"));
        link(A, B, 1);
        link(B, A, 1);

        assertThat(problems(A)).containsExactlyInAnyOrder("a1 under A", "b1 under B");
        assertThat(problems(B)).containsExactlyInAnyOrder("a1 under A", "b1 under B");
    }

    @Test
    void severalSurvivorsAreAllNamed() {
        link(A, C, 1);
        link(B, C, 1);

        assertThat(survivors(C)).containsExactly(A, B);
    }

    @Test
    void aNumberIssuedAnewIsNeverLinkedWithTheFormer() {
        for (boolean former : new boolean[] {true, false}) {
            stores.clear();
            tell(A, "a1", condition("asthma"));
            tell(B, "b1", condition("gout"));
            link(A, B, 1);
            if (former) {
                tell(A, "reissue", 1, Status.RECORDED, new NumberReissued(B));
            } else {
                tell(B, "reissue", 1, Status.RECORDED, new NumberReissued(A));
            }

            assertThat(problems(A)).containsExactly("a1 under A");
            assertThat(problems(B)).containsExactly("b1 under B");
        }
    }

    @Test
    void aHintWithoutTheSurvivorsOwnWordIsNoLink() {
        tell(B, "b1", condition("gout"));
        var link = event(A, "link", 1, Status.RECORDED, linking(B));
        new RecordWriter(store(B), Histories.decoder())
                .foldForwarded(B, link, encoder.encode(link), provenance());

        assertThat(problems(B)).containsExactly("b1 under B");
    }

    @Test
    void asOfAMomentBeforeTheLinkBothStandAlone() {
        tell(A, "a1", condition("asthma"));
        tell(B, "b1", condition("gout"));
        Instant before = Histories.RECEIVED.plusSeconds(offset - 1);
        link(A, B, 1);

        assertThat(problems(A, Moment.asOf(before))).containsExactly("a1 under A");
        assertThat(problems(B, Moment.asOf(before))).containsExactly("b1 under B");
        assertThat(problems(A, Moment.asOf(before.plusSeconds(1)))).hasSize(2);
    }

    @Test
    void theKindIsThatOfTheSameSourceWhicheverWasHeardFirst() {
        Body merged = new PatientsLinked(B, PatientsLinked.Kind.MERGED, null);
        Body superseded = new PatientsLinked(B, PatientsLinked.Kind.SUPERSEDED, null);
        tell(A, "one", 1, Status.RECORDED, merged);
        tell(A, "other", 1, Status.RECORDED, superseded);
        LinkedNumber oneFirst = person(A, Histories.NOW).linked().getFirst();
        stores.clear();
        Instant first = Histories.RECEIVED.plusSeconds(offset);
        tell(A, "other", 1, Status.RECORDED, superseded);
        tell(A, "one", 1, Status.RECORDED, merged);
        LinkedNumber otherFirst = person(A, Histories.NOW).linked().getFirst();

        assertThat(otherFirst.kind()).isEqualTo(oneFirst.kind());
        assertThat(oneFirst.since()).isEqualTo(Histories.RECEIVED);
        assertThat(otherFirst.since()).isEqualTo(first);
    }

    /** Where a re-issue lies in the log would lead from one of the numbers to the other. */
    @Test
    void whatAnotherNumberSaysOfThisOneLeavesNoTraceThatAReaderCanSee() {
        tell(A, "reissue", 1, Status.RECORDED, new NumberReissued(B));
        Instant later = Histories.RECEIVED.plusSeconds(offset);

        for (Moment moment : List.of(Histories.NOW, Moment.asOf(later))) {
            assertThat(person(B, moment).isKnown()).isFalse();
            assertThat(person(A, moment).feeds()).hasSize(1);
        }
    }

    @Test
    void whatIsSaidOfNumbersIsInNoListAndNoHistory() {
        tell(A, "reissue", 1, Status.RECORDED, new NumberReissued(B));
        link(A, C, 1);

        for (Entry entry : view(A).number(A, Histories.NOW).identity()) {
            assertThat(view(A).history(A, entry.id(), Histories.NOW)).isEmpty();
        }
        assertThat(problems(A)).isEmpty();
    }

    private static PatientsLinked linking(NhsNumber superseded) {
        return new PatientsLinked(superseded, PatientsLinked.Kind.MERGED, null);
    }

    private void link(NhsNumber survivor, NhsNumber superseded, long version) {
        tell(
                survivor,
                "link-" + superseded.digits(),
                version,
                Status.RECORDED,
                linking(superseded));
    }

    private void unlink(NhsNumber survivor, NhsNumber superseded, long version) {
        tell(
                survivor,
                "link-" + superseded.digits(),
                version,
                Status.RECORDED,
                new PatientsUnlinked(superseded, null));
    }

    private static Body condition(String words) {
        return Histories.condition(words, "active", "2020");
    }

    private void tell(NhsNumber number, String entryId, Body body) {
        tell(number, entryId, 1, Status.RECORDED, body);
    }

    /** Folds as the topology does: what is said of two numbers under both. */
    private void tell(NhsNumber number, String entryId, long version, Status status, Body body) {
        ClinicalEvent event = event(number, entryId, version, status, body);
        byte[] framed = encoder.encode(event);
        Provenance provenance = provenance();
        writer(number).fold(event, framed, provenance);
        if (body instanceof NumberStatement statement) {
            NhsNumber other = statement.other();
            writer(other).foldForwarded(other, event, framed, provenance);
        }
    }

    private Provenance provenance() {
        return new Provenance(Histories.GP, 5, offset, Histories.RECEIVED.plusSeconds(offset++));
    }

    private static ClinicalEvent event(
            NhsNumber number, String entryId, long version, Status status, Body body) {
        return new ClinicalEvent(
                "event-" + entryId + "-" + version,
                new OdsCode("Y06601"),
                number,
                section(body).code(),
                entryId,
                version,
                Histories.RECEIVED,
                status,
                "N",
                List.of(),
                null,
                null,
                body);
    }

    private static Section section(Body body) {
        return SectionRules.sectionsOf(body).iterator().next();
    }

    private InMemoryRowStore store(NhsNumber number) {
        return stores.computeIfAbsent(number, anew -> new InMemoryRowStore());
    }

    private RecordWriter writer(NhsNumber number) {
        return new RecordWriter(store(number), Histories.decoder());
    }

    private RecordView view(NhsNumber number) {
        return new RecordView(store(number), Histories.decoder());
    }

    private Resolution resolve(NhsNumber asked, Moment moment) {
        return NumberLinks.resolve(asked, number -> view(number).number(number, moment));
    }

    private PatientRows person(NhsNumber asked, Moment moment) {
        return ((NumberLinks.Stands) resolve(asked, moment)).rows();
    }

    private List<NhsNumber> survivors(NhsNumber asked) {
        return ((NumberLinks.Superseded) resolve(asked, Histories.NOW)).survivors();
    }

    private List<NhsNumber> linked(NhsNumber asked) {
        return person(asked, Histories.NOW).linked().stream().map(LinkedNumber::number).toList();
    }

    private List<String> problems(NhsNumber asked) {
        return problems(asked, Histories.NOW);
    }

    private List<String> problems(NhsNumber asked, Moment moment) {
        List<String> problems = new ArrayList<>();
        try (CurrentRows.Cursor cursor =
                person(asked, moment).current().open(RowSection.PROBLEMS_ACTIVE)) {
            while (cursor.next()) {
                ClinicalEvent event = cursor.entry().event();
                problems.add(event.entryId() + " under " + name(event.nhsNumber()));
            }
        }
        return problems;
    }

    private static String name(NhsNumber number) {
        return number.equals(A) ? "A" : number.equals(B) ? "B" : "C";
    }
}
