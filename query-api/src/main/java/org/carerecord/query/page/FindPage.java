package org.carerecord.query.page;

import org.carerecord.identity.NhsNumber;

/** Asks for the NHS number of the person whose record is to be seen. */
public final class FindPage {

    private final PageTemplates templates;

    /** A page of these templates. */
    public FindPage(PageTemplates templates) {
        this.templates = templates;
    }

    /** Asks. */
    public byte[] ask() {
        return render("", "");
    }

    /** Asks again where nothing was given. */
    public byte[] missing() {
        return render("", "Enter an NHS number");
    }

    /**
     * Asks again where what was given is no NHS number.
     *
     * @param given what was given, which stays in its field
     * @param rule the rule it breaks
     */
    public byte[] refused(String given, NhsNumber.Rule rule) {
        return render(given, words(rule));
    }

    private static String words(NhsNumber.Rule rule) {
        return switch (rule) {
            case TEN_DIGITS -> "NHS number must have 10 digits, like 999 000 0018";
            case CHECK_DIGIT -> "Check the NHS number: at least one of its digits is wrong";
            case REPEATED_DIGITS -> "Enter the person's own NHS number: ten equal digits are none";
            case TEST_RANGE ->
                    "Enter an issued NHS number: those that start with 999 are for tests";
        };
    }

    private byte[] render(String given, String error) {
        String title = error.isEmpty() ? "Find a person" : "Error: Find a person";
        return templates.render(
                "find.jte", new View(new Frame(title, templates.assets(), null), given, error));
    }

    /**
     * What the template shows.
     *
     * @param frame what stands around it
     * @param given what is in the field
     * @param error what is wrong with it; empty where nothing is
     */
    record View(Frame frame, String given, String error) {}
}
