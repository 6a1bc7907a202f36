package org.carerecord.testkit.history;

import java.util.ArrayList;
import java.util.List;
import org.carerecord.event.Body;
import org.carerecord.event.ClinicalEvent;
import org.carerecord.event.NumberReissued;
import org.carerecord.event.PatientsLinked;
import org.carerecord.event.PatientsUnlinked;
import org.carerecord.event.Section;
import org.carerecord.identity.NhsNumber;

/** What is stated of the patients' numbers: links, what becomes of them, and re-issues. */
final class LinkStory {

    private static final List<PatientsLinked.Kind> KINDS = List.of(PatientsLinked.Kind.values());

    private final Setting setting;
    private final Revisions revisions;
    private final Source source;
    private final NhsNumber survivor;
    private final NhsNumber old;
    private final List<NhsNumber> third;
    private final List<List<Delivery>> lives = new ArrayList<>();

    private LinkStory(Setting setting) {
        this.setting = setting;
        this.revisions = new Revisions(setting);
        this.source = setting.anySource();
        List<NhsNumber> roles = new ArrayList<>(setting.patients());
        setting.chance().shuffle(roles);
        this.survivor = roles.get(0);
        this.old = roles.get(1);
        this.third = List.copyOf(roles.subList(2, roles.size()));
    }

    /** The deliveries about the numbers, entry by entry; none where there is but one patient. */
    static List<List<Delivery>> of(Setting setting) {
        if (setting.patients().size() < 2) {
            return List.of();
        }
        var story = new LinkStory(setting);
        if (setting.happens(HardCase.LINK)) {
            story.linked();
        }
        if (setting.happens(HardCase.REISSUE)) {
            story.reissued();
        }
        return story.lives;
    }

    private void linked() {
        ClinicalEvent link = stated(source, survivor, linked(old));
        List<Delivery> life = life(source, link);
        if (setting.happens(HardCase.LATE_FOR_OLD_NUMBER)) {
            life.addAll(EntryLife.of(setting, old));
        }
        ClinicalEvent last = changed(life, link);
        if (setting.happens(HardCase.LINK_RETRACTED)) {
            life.add(new Delivery(source.feed(), revisions.retracted(last)));
        }
        beside();
    }

    private ClinicalEvent changed(List<Delivery> life, ClinicalEvent link) {
        ClinicalEvent last = link;
        if (!third.isEmpty() && setting.happens(HardCase.LINK_CORRECTED)) {
            last = corrected(life, last, linked(third.getFirst()));
        }
        if (setting.happens(HardCase.UNLINK)) {
            NhsNumber number = last.body() instanceof PatientsLinked body ? body.superseded() : old;
            last = corrected(life, last, new PatientsUnlinked(number, null));
            if (setting.happens(HardCase.RELINK)) {
                last = corrected(life, last, linked(number));
            }
        }
        return last;
    }

    private ClinicalEvent corrected(List<Delivery> life, ClinicalEvent from, Body body) {
        ClinicalEvent next = revisions.corrected(from, from.section(), body);
        life.add(new Delivery(source.feed(), next));
        return next;
    }

    /** Links that stand beside the first, under entry ids of their own. */
    private void beside() {
        if (!third.isEmpty() && setting.happens(HardCase.LINK_CHAIN)) {
            life(source, stated(source, old, linked(third.getFirst())));
        }
        if (setting.happens(HardCase.LINK_CYCLE)) {
            life(source, stated(source, old, linked(survivor)));
        }
        if (setting.happens(HardCase.LINK_BY_TWO_FEEDS)) {
            Source other = source.ofOtherFeed(setting.chance());
            life(other, stated(other, survivor, linked(old)));
        }
    }

    private void reissued() {
        life(source, stated(source, survivor, new NumberReissued(old)));
        if (setting.happens(HardCase.REISSUE_LINKED)) {
            boolean sameWay = setting.chance().evenly();
            life(
                    source,
                    sameWay
                            ? stated(source, survivor, linked(old))
                            : stated(source, old, linked(survivor)));
        }
    }

    private ClinicalEvent stated(Source by, NhsNumber about, Body body) {
        return setting.opened(by, about, setting.newEntryId(), Section.IDENTITY.code(), body);
    }

    private Body linked(NhsNumber superseded) {
        return new PatientsLinked(
                superseded,
                setting.chance().pick(KINDS),
                setting.chance().orNull(() -> "traced on the demographics service"));
    }

    private List<Delivery> life(Source by, ClinicalEvent event) {
        List<Delivery> life = new ArrayList<>();
        life.add(new Delivery(by.feed(), event));
        lives.add(life);
        return life;
    }
}
