package org.carerecord.query.problem;

import java.util.function.Function;

/**
 * What became of something that a request gave.
 *
 * @param <T> what it was meant to be
 */
public sealed interface Checked<T> {

    /** It keeps to the rules. */
    record Valid<T>(T value) implements Checked<T> {}

    /** It breaks one. */
    record Invalid<T>(Problem problem) implements Checked<T> {}

    /** The same, read further; what breaks a rule stays refused. */
    default <U> Checked<U> then(Function<T, Checked<U>> further) {
        return switch (this) {
            case Valid<T>(var value) -> further.apply(value);
            case Invalid<T>(var problem) -> new Invalid<>(problem);
        };
    }

    /** The same, made into something else; what breaks a rule stays refused. */
    default <U> Checked<U> map(Function<T, U> other) {
        return then(value -> new Valid<>(other.apply(value)));
    }
}
