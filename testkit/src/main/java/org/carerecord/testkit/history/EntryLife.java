package org.carerecord.testkit.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.identity.NhsNumber;

/** The life of one entry at its source, and of those that clash with it. */
final class EntryLife {

    private final Setting setting;
    private final Revisions revisions;
    private final Source source;
    private final List<Delivery> told = new ArrayList<>();
    private Statement statement;
    private ClinicalEvent newest;

    private EntryLife(Setting setting, NhsNumber patient) {
        this.setting = setting;
        this.revisions = new Revisions(setting);
        this.source = setting.anySource();
        this.statement = setting.statements().any();
        this.newest = setting.opened(source, patient, setting.newEntryId(), statement);
    }

    /** The deliveries of an entry of a patient, in the order in which the source makes them. */
    static List<Delivery> of(Setting setting, NhsNumber patient) {
        var life = new EntryLife(setting, patient);
        life.tell();
        return life.told;
    }

    private void tell() {
        told.add(new Delivery(source.feed(), newest));
        boolean clashFirst = setting.chance().evenly();
        if (clashFirst) {
            clash();
        }
        Statements statements = setting.statements();
        correct(HardCase.CORRECTION, UnaryOperator.identity());
        correct(HardCase.MOVED_CODE, statements::toOtherCode);
        correct(HardCase.MOVED_DATE, statements::toOtherDate);
        correct(HardCase.MOVED_SECTION, statements::toOtherSection);
        if (!clashFirst) {
            clash();
        }
        retract();
    }

    private void clash() {
        new Clashes(setting, source, statement, newest).addTo(told);
    }

    private void correct(HardCase hardCase, UnaryOperator<Statement> move) {
        if (setting.happens(hardCase)) {
            statement = move.apply(statement);
            add(revisions.corrected(newest, statement));
        }
    }

    private void retract() {
        if (!setting.happens(HardCase.RETRACTION)) {
            return;
        }
        ClinicalEvent before = newest;
        add(revisions.retracted(newest));
        if (setting.happens(HardCase.LATE_AFTER_RETRACTION)) {
            ClinicalEvent late =
                    setting.chance().evenly() ? before : revisions.older(before, statement);
            told.add(new Delivery(source.feed(), late));
        }
        if (setting.happens(HardCase.REASSERTION)) {
            add(revisions.corrected(newest, statement));
        }
    }

    private void add(ClinicalEvent event) {
        newest = event;
        told.add(new Delivery(source.feed(), event));
    }
}
