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

    /** Answers with a page, or sends the browser on to the moment that its form asks for. */
    <T> void answer(Context ctx, Parameters parameters, PageRead<T> read) {
        if (OF_THE_FORM.stream().noneMatch(one -> parameters.value(one).isPresent())) {
            reads.answer(ctx, parameters, read);
            return;
        }
        switch (reads.patient(ctx)) {
            case Checked.Valid<NhsNumber>(var patient) -> choose(ctx, parameters, patient);
            case Checked.Invalid<NhsNumber>(var problem) -> Answers.problem(ctx, problem);
        }
    }

    private void choose(Context ctx, Parameters parameters, NhsNumber patient) {
        var given =
                new MomentPage.Given(
                        parameters.value(Parameter.AS_OF_DATE).orElse("").strip(),
                        parameters.value(Parameter.AS_OF_TIME).orElse("").strip());
        Parameters kept = parameters.without(OF_THE_FORM);
        Instant now = reads.now();
        Optional<Instant> moment = given.moment(now);
        if (moment.isEmpty()) {
            byte[] again = page.refused(patient, ctx.path(), hidden(kept), given, now);
            Answers.page(ctx, 400, again);
            return;
        }
        Parameters then = kept.with(Parameter.AS_OF, moment.get().toString());
        Answers.seeOther(ctx, ctx.path() + then.query());
    }

    private static Map<String, String> hidden(Parameters kept) {
        Map<String, String> hidden = new LinkedHashMap<>();
        kept.values().forEach((parameter, value) -> hidden.put(parameter.word(), value));
        return hidden;
    }
}
