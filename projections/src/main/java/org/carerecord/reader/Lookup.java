package org.carerecord.reader;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.carerecord.identity.NhsNumber;

/**
 * What became of a question about a patient.
 *
 * @param <T> what was asked for
 */
public sealed interface Lookup<T> {

    /** The same outcome about something made of the answer. */
    default <R> Lookup<R> map(Function<T, R> change) {
        return switch (this) {
            case Found<T>(var value, var upToDateAt) ->
                    new Found<>(change.apply(value), upToDateAt);
            case NotFound<T>() -> new NotFound<>();
            case Superseded<T>(var survivors) -> new Superseded<>(survivors);
            case NotReady<T>(var reason, var retryAfter) -> new NotReady<>(reason, retryAfter);
        };
    }

    /**
     * The answer.
     *
     * @param value what was asked for
     * @param upToDateAt the last moment at which this node had folded all that was in the log, UTC
     */
    record Found<T>(T value, Instant upToDateAt) implements Lookup<T> {}

    /** Nothing is known of the patient: said by a node that has folded all that was in the log. */
    record NotFound<T>() implements Lookup<T> {}

    /**
     * The number belongs to another: the record is found there.
     *
     * @param survivors the number to ask for; several only where sources disagree
     */
    record Superseded<T>(List<NhsNumber> survivors) implements Lookup<T> {

        /** Copies the list. */
        public Superseded {
            survivors = List.copyOf(survivors);
        }

        /** Without the numbers: this form may reach a log. */
        @Override
        public String toString() {
            return "Superseded[]";
        }
    }

    /**
     * This node cannot tell at the moment.
     *
     * @param reason why
     * @param retryAfter when it is worth asking again
     */
    record NotReady<T>(Reason reason, Duration retryAfter) implements Lookup<T> {}

    /** Why a node cannot tell. */
    enum Reason {
        /** The node is starting, or its share of the record moves. */
        STARTING("The record is being opened on this node."),
        /** The node has the store but has not folded all that is in the log. */
        CATCHING_UP("This node has not yet read everything that providers have published."),
        /** Another node holds the patient's partition. */
        ELSEWHERE("Another node holds this patient's part of the record."),
        /** The log cannot be reached, so the node cannot know what it lacks. */
        LOG_UNREACHABLE("This node cannot reach the log of events."),
        /** An event's schema is not known here yet, and the registry does not answer. */
        REGISTRY_UNREACHABLE("This node cannot reach the registry of schemas."),
        /** The node is stopping or has failed. */
        STOPPED("The record is not running on this node.");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** The sentence shown to people. */
        public String words() {
            return words;
        }

        /** The word in answers, for example {@code catching-up}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
