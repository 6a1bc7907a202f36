package org.carerecord.query.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.problem.ProblemType;
import org.carerecord.query.words.ReadableDate;

/** Says why there is nothing to show, and what to do. It never looks like an empty record. */
public final class ProblemPage {

    private final PageTemplates templates;

    /** A page of these templates. */
    public ProblemPage(PageTemplates templates) {
        this.templates = templates;
    }

    /**
     * The page.
     *
     * @param problem what hinders
     * @param address the address that was asked for
     * @param patient the number whose record was asked for; empty where that is none
     * @param asOf the moment of the past that was asked for, which goes on with another number
     */
    public byte[] render(
            Problem problem, String address, Optional<NhsNumber> patient, Optional<Instant> asOf) {
        ProblemType type = problem.type();
        List<String> sentences = new ArrayList<>();
        sentences.add(problem.detail());
        sentences.addAll(ProblemWords.advice(type, asOf.isPresent()));
        text(problem, "id").forEach(id -> sentences.add("Its id is " + id + "."));
        var view =
                new View(
                        new Frame(type.title(), templates.assets(), null),
                        type.title(),
                        patient.map(number ->
                                        subject(number, isRead(type) ? asOf : Optional.empty()))
                                .orElse(""),
                        sentences,
                        survivors(problem, asOf),
                        ProblemWords.passes(type) ? address : "",
                        isOfThen(type, asOf)
                                ? patient.map(number -> Links.of(number).summary()).orElse("")
                                : "");
        return templates.render("problem.jte", view);
    }

    /** Whether the request is one that can be read: of others no moment is looked at. */
    private static boolean isRead(ProblemType type) {
        return type != ProblemType.INVALID_PARAMETER;
    }

    /** Of whom and when, for the person at the page to compare: a title never says whose. */
    private static String subject(NhsNumber patient, Optional<Instant> asOf) {
        return "For the record of NHS No. "
                + patient.spaced()
                + asOf.map(moment -> ", as it was known on " + ReadableDate.ofMomentExactly(moment))
                        .orElse("")
                + ".";
    }

    /** Whether the record may well be there at another moment, as one that has nothing yet is. */
    private static boolean isOfThen(ProblemType type, Optional<Instant> asOf) {
        return asOf.isPresent()
                && (type == ProblemType.NO_SUCH_PATIENT || type == ProblemType.NO_SUCH_ENTRY);
    }

    private static List<Survivor> survivors(Problem problem, Optional<Instant> asOf) {
        return Stream.concat(
                        text(problem, "survivor").stream(), text(problem, "survivors").stream())
                .flatMap(digits -> survivor(digits, asOf).stream())
                .toList();
    }

    private static List<Survivor> survivor(String digits, Optional<Instant> asOf) {
        return NhsNumber.check(digits, NhsNumber.TestRange.ALLOWED)
                        instanceof NhsNumber.Valid(var number)
                ? List.of(new Survivor(number.spaced(), new Links(number, asOf).summary()))
                : List.of();
    }

    private static List<String> text(Problem problem, String name) {
        Problem.Member member = problem.members().get(name);
        return switch (member) {
            case null -> List.of();
            case Problem.Member.Text(var text) -> List.of(text);
            case Problem.Member.Texts(var texts) -> texts;
        };
    }

    /**
     * A number to go on with.
     *
     * @param number as people read it
     * @param address the page of its record
     */
    record Survivor(String number, String address) {}

    /**
     * What the template shows.
     *
     * @param frame what stands around it
     * @param title what hinders
     * @param subject whose record was asked for; empty where it is nobody's
     * @param sentences more about it
     * @param survivors the numbers to go on with
     * @param retry the address to try again; empty where that is no use
     * @param present the address of the present record; empty where that is no use
     */
    record View(
            Frame frame,
            String title,
            String subject,
            List<String> sentences,
            List<Survivor> survivors,
            String retry,
            String present) {}
}
