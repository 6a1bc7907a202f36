package org.carerecord.query.fhir.document;

import java.util.List;
import org.carerecord.record.Heading;
import org.carerecord.record.Summary;

/**
 * What no source states and follows from what sources state, in sentences: the derived flags of the
 * document, for whoever shows the same summary in another form.
 */
public final class DerivedStatements {

    private DerivedStatements() {}

    /** Those that belong under a heading; none where nothing follows. */
    public static List<String> of(Summary summary, Heading heading) {
        return DerivedFlag.of(summary).stream()
                .filter(flag -> flag.section().heading() == heading)
                .map(flag -> flag.title() + ". " + flag.basisWords())
                .toList();
    }
}
