package org.carerecord.record;

/** What of a patient's entries one section of a summary shows. */
@FunctionalInterface
interface SectionRule {

    /**
     * Selects. What it costs must depend on what is shown, never on what lies behind.
     *
     * @param reading the entries, the moment and the limits
     * @param into takes what is shown, and whether a window or a limit leaves something out
     */
    void select(Reading reading, Selection into);
}
