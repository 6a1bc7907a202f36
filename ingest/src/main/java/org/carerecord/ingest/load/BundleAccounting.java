package org.carerecord.ingest.load;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.ingest.fhir.BundleOutcome;
import org.carerecord.ingest.fhir.ClaimedNumbers;
import org.carerecord.ingest.fhir.NumberClaim;
import org.carerecord.ingest.fhir.ResourceOutcome;

/**
 * Takes the outcomes of Bundles in the order of the sources: checks the patients' claims to their
 * numbers, counts every resource and hands on the events.
 */
final class BundleAccounting {

    private static final String NUMBER_TAKEN =
            "Patient.identifier: Expected an NHS number of its own for each patient, but the number"
                    + " assigned to this one is another patient's of this load; give the patient a"
                    + " number";

    private final Tally tally;
    private final Dispatch dispatch;
    private final UnaryOperator<ClinicalEvent> transformation;
    private final ClaimedNumbers numbers = new ClaimedNumbers();

    BundleAccounting(Tally tally, Dispatch dispatch, UnaryOperator<ClinicalEvent> transformation) {
        this.tally = tally;
        this.dispatch = dispatch;
        this.transformation = transformation;
    }

    void account(BundleOutcome outcome, String file, String place) {
        switch (outcome) {
            case BundleOutcome.NotABundle refused ->
                    tally.rejectedSource(new Rejection(file, place, refused.reason()));
            case BundleOutcome.Read read ->
                    account(read, file, place.isEmpty() ? "" : place + ", ");
        }
        tally.showProgress();
    }

    private void account(BundleOutcome.Read bundle, String file, String prefix) {
        tally.resources(bundle.resources().size());
        Set<String> refused = refusedPatients(bundle);
        for (ResourceOutcome resource : bundle.resources()) {
            switch (resource) {
                case ResourceOutcome.NotMapped notMapped -> tally.notMapped(notMapped.type());
                case ResourceOutcome.Rejected rejected ->
                        tally.rejected(
                                new Rejection(file, prefix + rejected.place(), rejected.reason()));
                case ResourceOutcome.Mapped mapped ->
                        account(
                                mapped,
                                file,
                                prefix,
                                !Collections.disjoint(refused, mapped.patients()));
            }
        }
    }

    private void account(
            ResourceOutcome.Mapped mapped, String file, String prefix, boolean numberTaken) {
        String place = prefix + mapped.place();
        if (numberTaken) {
            tally.rejected(new Rejection(file, place, NUMBER_TAKEN));
        } else if (tally.isStopped()) {
            tally.rejected(
                    new Rejection(
                            file,
                            place,
                            "Expected to be sent, but loading stopped; load it again"));
        } else {
            dispatch.send(mapped.events().stream().map(transformation).toList(), file, place);
        }
    }

    /** Patients whose number another patient of this load has, in the order of their ids. */
    private Set<String> refusedPatients(BundleOutcome.Read bundle) {
        Set<String> refused = new HashSet<>();
        bundle.claims().entrySet().stream()
                .sorted(Map.Entry.<String, NumberClaim>comparingByKey())
                .filter(claim -> !numbers.claim(claim.getValue()))
                .forEach(claim -> refused.add(claim.getKey()));
        return refused;
    }
}
