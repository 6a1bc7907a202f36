package org.carerecord.query;

import io.javalin.http.Context;
import java.util.Optional;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.problem.Problem;
import org.carerecord.query.problem.Problems;
import org.carerecord.reader.Lookup;
import org.carerecord.record.Moment;

/**
 * One kind of question about a patient, and how its answer looks.
 *
 * @param <T> what is asked for
 */
interface PatientRead<T> {

    /** The path after the patient's number. */
    String tail();

    /** Asks the reader. */
    Lookup<T> ask(NhsNumber patient, Moment moment);

    /**
     * The same question about another number, for a client that follows it of itself; empty where a
     * person has to decide.
     */
    default Optional<String> about(NhsNumber other, Parameters parameters) {
        return Optional.of(PatientPath.of(other, tail(), parameters));
    }

    /** Sends the answer. */
    void send(Context ctx, NhsNumber patient, T found, Moment moment);

    /** What is said where there is nothing to answer with. */
    default Problem notFound(Moment moment) {
        return Problems.noSuchPatient(moment);
    }
}
