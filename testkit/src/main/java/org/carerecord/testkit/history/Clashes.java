package org.carerecord.testkit.history;

import java.util.List;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.identity.NhsNumber;

/**
 * What goes wrong about an entry: versions, event ids and entry ids used twice, and equivalents.
 */
final class Clashes {

    private final Setting setting;
    private final Revisions revisions;
    private final Source source;
    private final Statement statement;
    private final ClinicalEvent event;

    /**
     * About an event of an entry.
     *
     * @param source who stated it
     * @param statement what it says
     * @param event the event
     */
    Clashes(Setting setting, Source source, Statement statement, ClinicalEvent event) {
        this.setting = setting;
        this.revisions = new Revisions(setting);
        this.source = source;
        this.statement = statement;
        this.event = event;
    }

    void addTo(List<Delivery> told) {
        versions(told);
        eventIds(told);
        entryIds(told);
        otherProviders(told);
    }

    private void versions(List<Delivery> told) {
        if (setting.happens(HardCase.TWO_CONTENTS_OF_A_VERSION)) {
            Statement other =
                    setting.chance().evenly()
                            ? statement
                            : setting.statements().toOtherCode(statement);
            add(told, revisions.rival(event, other));
        }
        if (setting.happens(HardCase.SENT_AGAIN_AS_NEW)) {
            add(told, event.withEventId(setting.newEventId()));
        }
    }

    private void eventIds(List<Delivery> told) {
        String used = event.eventId();
        if (setting.happens(HardCase.EVENT_ID_REUSED_IN_A_VERSION)) {
            add(told, event.withBody(setting.statements().bodyOtherThan(event.body(), statement)));
        }
        if (setting.happens(HardCase.EVENT_ID_REUSED_ACROSS_VERSIONS)) {
            add(told, revisions.corrected(event, statement).withEventId(used));
        }
        if (setting.happens(HardCase.EVENT_ID_REUSED_ACROSS_ENTRIES)) {
            add(told, another(source, setting.newEntryId()).withEventId(used));
        }
    }

    private void entryIds(List<Delivery> told) {
        if (setting.happens(HardCase.ENTRY_ID_IN_TWO_FEEDS)) {
            Source other = source.ofOtherFeed(setting.chance());
            told.add(new Delivery(other.feed(), another(other, event.entryId())));
        }
        if (setting.happens(HardCase.ENTRY_ID_IN_TWO_ORGANISATIONS)) {
            add(told, another(source.ofOtherOrganisation(), event.entryId()));
        }
        List<NhsNumber> others =
                setting.patients().stream().filter(p -> !p.equals(event.nhsNumber())).toList();
        if (!others.isEmpty() && setting.happens(HardCase.ENTRY_ID_OF_TWO_PATIENTS)) {
            NhsNumber other = setting.chance().pick(others);
            add(told, setting.opened(source, other, event.entryId(), statement));
        }
    }

    private void otherProviders(List<Delivery> told) {
        if (setting.happens(HardCase.EQUIVALENT_SAME_STATUS)) {
            addOfOtherProvider(told, statement);
        }
        if (setting.happens(HardCase.EQUIVALENT_OTHER_STATUS)) {
            addOfOtherProvider(told, setting.statements().toOtherStatus(statement));
        }
        if (NoneKnown.is(statement.code()) && setting.happens(HardCase.NONE_KNOWN_AND_ONE)) {
            Statement real = setting.statements().toOtherCode(statement);
            if (setting.chance().evenly()) {
                addOfOtherProvider(told, real);
            } else {
                add(told, opened(source, setting.newEntryId(), real));
            }
        }
    }

    private void addOfOtherProvider(List<Delivery> told, Statement stated) {
        Source other = source.ofOtherFeed(setting.chance());
        told.add(new Delivery(other.feed(), opened(other, setting.newEntryId(), stated)));
    }

    private ClinicalEvent another(Source by, String entryId) {
        return opened(by, entryId, setting.statements().any());
    }

    private ClinicalEvent opened(Source by, String entryId, Statement stated) {
        return setting.opened(by, event.nhsNumber(), entryId, stated);
    }

    private void add(List<Delivery> told, ClinicalEvent other) {
        told.add(new Delivery(source.feed(), other));
    }
}
