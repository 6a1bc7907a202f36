package org.carerecord.query;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.page.MomentPage;
import org.carerecord.query.problem.Checked;
import org.carerecord.query.read.AsOf;

/**
 * What all pages of a patient have in common: their moment is in the address, and a form on them
 * asks for another by day and time of day.
 */
final class PageMoments {

    private static final Set<Parameter> OF_THE_FORM =
            Set.of(Parameter.AS_OF_DATE, Parameter.AS_OF_TIME);

    private final PatientReads reads;
    private final MomentPage page;

    PageMoments(PatientReads reads, MomentPage page) {
        this.reads = reads;
        this.page = page;
    }

    /** The parameters that every page takes, and those of its own. */
    static Set<Parameter> parameters(Parameter... own) {
        Set<Parameter> all = EnumSet.of(Parameter.AS_OF);
        all.addAll(OF_THE_FORM);
        all.addAll(Set.of(own));
        return all;
    }

    /**
     * Answers with a page, or sends the browser on to the moment that its form asks for; asks again
     * for one that is none or still to come, whether the form has it or the address.
     */
    <T> void answer(Context ctx, Parameters parameters, PageRead<T> read) {
        boolean isChosen = OF_THE_FORM.stream().anyMatch(one -> parameters.value(one).isPresent());
        Instant now = reads.now();
        Optional<String> asOf = parameters.value(Parameter.AS_OF);
        if (!isChosen && asOf.filter(text -> !isMoment(text, now)).isEmpty()) {
            reads.answer(ctx, parameters, read);
            return;
        }
        switch (reads.patient(ctx)) {
            case Checked.Valid<NhsNumber>(var patient) -> {
                if (isChosen) {
                    choose(ctx, parameters, patient, now);
                } else {
                    Parameters kept = parameters.without(Set.of(Parameter.AS_OF));
                    askAgain(ctx, kept, patient, given(asOf.orElseThrow()), now);
                }
            }
            case Checked.Invalid<NhsNumber>(var problem) -> Answers.problem(ctx, problem);
        }
    }

    private void choose(Context ctx, Parameters parameters, NhsNumber patient, Instant now) {
        var given =
                new MomentPage.Given(
                        parameters.value(Parameter.AS_OF_DATE).orElse("").strip(),
                        parameters.value(Parameter.AS_OF_TIME).orElse("").strip());
        Parameters kept = parameters.without(OF_THE_FORM);
        Optional<Instant> moment = given.moment(now);
        if (moment.isEmpty()) {
            askAgain(ctx, kept, patient, given, now);
            return;
        }
        Parameters then = kept.with(Parameter.AS_OF, moment.get().toString());
        Answers.seeOther(ctx, ctx.path() + then.query());
    }

    private void askAgain(
            Context ctx, Parameters kept, NhsNumber patient, MomentPage.Given given, Instant now) {
        Answers.page(ctx, 400, page.refused(patient, ctx.path(), hidden(kept), given, now));
    }

    private static boolean isMoment(String asOf, Instant now) {
        return AsOf.moment(asOf, now) instanceof Checked.Valid<Instant>;
    }

    /** What an address has given, on the clock of the form; nothing where it names no moment. */
    private static MomentPage.Given given(String asOf) {
        return AsOf.parsed(asOf)
                .map(MomentPage.Given::of)
                .orElseGet(() -> new MomentPage.Given("", ""));
    }

    private static Map<String, String> hidden(Parameters kept) {
        Map<String, String> hidden = new LinkedHashMap<>();
        kept.values().forEach((parameter, value) -> hidden.put(parameter.word(), value));
        return hidden;
    }
}
