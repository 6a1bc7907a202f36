package org.carerecord.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.identity.NhsNumber;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryCursor;
import org.carerecord.record.EntryHistory;
import org.carerecord.record.EntryPage;
import org.carerecord.record.EntryQuestion;
import org.carerecord.record.FeedState;
import org.carerecord.record.LinkedNumber;
import org.carerecord.record.Moment;
import org.carerecord.record.Provenance;
import org.carerecord.record.Sharing;

/** What a reader answers about a patient at a moment. */
record Answers(Object summary, Object entries, Object histories) {

    private static final int PAGE = 7;

    /** Asks everything about each patient. */
    static Map<NhsNumber, Answers> of(
            RecordReader reader, List<NhsNumber> patients, Moment moment) {
        Map<NhsNumber, Answers> answers = new LinkedHashMap<>();
        for (NhsNumber patient : patients) {
            List<Object> pages = new ArrayList<>();
            List<Object> histories = new ArrayList<>();
            for (Entry entry : entries(reader, patient, moment, pages)) {
                histories.add(told(() -> reader.history(patient, entry.id(), moment)));
                histories.add(underItsNumber(reader, patient, entry, moment));
            }
            answers.put(
                    patient,
                    new Answers(
                            told(() -> reader.summary(patient, moment, Sharing.UNKNOWN)),
                            pages,
                            histories));
        }
        return answers;
    }

    /** A source may state one entry under several numbers: each has a history of its own. */
    private static Object underItsNumber(
            RecordReader reader, NhsNumber patient, Entry entry, Moment moment) {
        NhsNumber under = entry.event().nhsNumber();
        Object history = told(() -> reader.history(patient, under, entry.id(), moment));
        EntryHistory.Told newest = ((EntryHistory) history).versions().getFirst();
        assertThat(newest.entry()).isEqualTo(entry);
        assertThat(newest.state()).isEqualTo(EntryHistory.State.CURRENT);
        return history;
    }

    private static List<Entry> entries(
            RecordReader reader, NhsNumber patient, Moment moment, List<Object> pages) {
        List<Entry> entries = new ArrayList<>();
        Optional<EntryCursor> next = Optional.empty();
        do {
            var question = new EntryQuestion(Optional.empty(), Optional.empty(), next, PAGE);
            Object answer = told(() -> reader.entries(patient, question, moment));
            pages.add(answer);
            next = Optional.empty();
            if (answer instanceof EntryPage page) {
                entries.addAll(page.entries());
                next = page.next();
            }
        } while (next.isPresent());
        return entries;
    }

    /** While a partition goes from one thread to another there is no answer: it is asked again. */
    private static <T> Object told(Supplier<Lookup<T>> question) {
        Instant end = Instant.now().plus(RunningRecord.WITHIN);
        Lookup<T> lookup = question.get();
        while (lookup instanceof Lookup.NotReady<T> && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            lookup = question.get();
        }
        return switch (lookup) {
            case Lookup.Found<T> found -> found.value();
            case Lookup.Superseded<T> superseded -> superseded.survivors();
            case Lookup.NotFound<T> _ -> "not found";
            case Lookup.NotReady<T> notReady ->
                    throw new AssertionError("Expected an answer, but " + notReady.reason());
        };
    }

    /** The same but for where and when it was received. */
    Answers withoutReceipt() {
        return new Answers(content(summary), content(entries), content(histories));
    }

    /** All but the summary, whose windows count from the moment asked for. */
    Answers withoutWindows() {
        return new Answers("left out", entries, histories);
    }

    private static Object content(Object value) {
        return switch (value) {
            case Provenance provenance -> provenance.feed();
            case FeedState state -> state.feed();
            case LinkedNumber linked ->
                    List.of(linked.number(), linked.kind(), content(linked.feeds()));
            case ClinicalEvent event -> event;
            case List<?> list -> list.stream().map(Answers::content).toList();
            case Optional<?> optional -> optional.map(Answers::content);
            case Record members -> members(members);
            default -> value;
        };
    }

    private static List<Object> members(Record value) {
        List<Object> members = new ArrayList<>();
        try {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Object member = component.getAccessor().invoke(value);
                members.add(member == null ? "none" : content(member));
            }
            return members;
        } catch (ReflectiveOperationException hidden) {
            throw new LinkageError("Expected public members", hidden);
        }
    }
}
