package org.carerecord.testkit.history;

/**
 * What must hold of every history. A law must depend on the history alone, so that a failure can be
 * run again and shrunk; where {@link LawRun} has several threads, it is checked on all at once.
 */
@FunctionalInterface
public interface Law {

    /**
     * Checks the law.
     *
     * @throws Exception of any kind, or an {@link AssertionError}, where the law is broken
     */
    void check(PatientHistory history) throws Exception;

    /** What the law is called in messages. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** The same law under a name for messages. */
    static Law named(String name, Law law) {
        return new Law() {
            @Override
            public void check(PatientHistory history) throws Exception {
                law.check(history);
            }

            @Override
            public String name() {
                return name;
            }
        };
    }
}
