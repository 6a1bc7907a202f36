package org.carerecord.ingest.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerecord.event.NumberReissued;
import org.carerecord.event.NumberStatement;
import org.carerecord.event.PatientsLinked;
import org.carerecord.event.PatientsUnlinked;
import org.carerecord.identity.NhsNumber;

/**
 * What the other number of a statement about numbers must be. Checked for statements that are taken
 * back too: one that breaks these rules cannot have been published.
 */
final class NumberRules {

    private NumberRules() {}

    /**
     * The rules the other number breaks.
     *
     * @param own the event's own number; empty where that is broken itself
     */
    static List<Violation> check(
            NumberStatement statement, Optional<NhsNumber> own, NhsNumber.TestRange testRange) {
        Other other = otherOf(statement);
        List<Violation> violations = new ArrayList<>();
        if (own.filter(other.number()::equals).isPresent()) {
            violations.add(
                    new Violation(
                            other.field(),
                            "Expected a number other than the event's own",
                            other.fix()));
        }
        if (NhsNumber.check(other.number().digits(), testRange)
                instanceof NhsNumber.Invalid(NhsNumber.Rule rule)) {
            violations.add(new Violation(other.field(), rule.sentence(), rule.fix()));
        }
        return violations;
    }

    private static Other otherOf(NumberStatement statement) {
        return switch (statement) {
            case PatientsLinked link ->
                    new Other(
                            "body.superseded",
                            link.superseded(),
                            "publish the link under the number that survives, and name the other"
                                    + " one");
            case PatientsUnlinked unlink ->
                    new Other(
                            "body.superseded",
                            unlink.superseded(),
                            "publish it under the number that survived, and name the one that"
                                    + " stands alone again");
            case NumberReissued reissue ->
                    new Other(
                            "body.former",
                            reissue.former(),
                            "publish it under the number that was issued, and name the one before"
                                    + " it");
        };
    }

    private record Other(String field, NhsNumber number, String fix) {}
}
