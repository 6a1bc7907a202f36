package org.carerecord.testkit.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * The order in which deliveries of several lives are published: mixed, some late, some repeated.
 */
final class Publication {

    private static final int LATE_BY_MAX = 8;

    private final Setting setting;
    private final Chance chance;

    Publication(Setting setting) {
        this.setting = setting;
        this.chance = setting.chance();
    }

    List<Delivery> of(List<List<Delivery>> lives) {
        List<Delivery> published = mixed(lives);
        delay(published);
        return repeated(published);
    }

    /** Any mixture that keeps the order within each life is as likely as any other. */
    private List<Delivery> mixed(List<List<Delivery>> lives) {
        List<Integer> turns = new ArrayList<>();
        for (int life = 0; life < lives.size(); life++) {
            turns.addAll(Collections.nCopies(lives.get(life).size(), life));
        }
        chance.shuffle(turns);
        int[] next = new int[lives.size()];
        List<Delivery> mixed = new ArrayList<>(turns.size());
        for (int life : turns) {
            mixed.add(lives.get(life).get(next[life]++));
        }
        return mixed;
    }

    private void delay(List<Delivery> published) {
        for (int i = 0; i < published.size() - 1; i++) {
            if (setting.happens(HardCase.LATE)) {
                int later = Math.min(published.size() - 1, i + chance.between(1, LATE_BY_MAX));
                Collections.swap(published, i, later);
            }
        }
    }

    private List<Delivery> repeated(List<Delivery> published) {
        List<Delivery> all = new ArrayList<>(published.size());
        Deque<Delivery> again = new ArrayDeque<>();
        for (Delivery delivery : published) {
            all.add(delivery);
            if (!again.isEmpty() && chance.evenly()) {
                all.add(again.remove());
            }
            if (setting.happens(HardCase.REPEATED)) {
                again.add(delivery);
            }
        }
        all.addAll(again);
        return all;
    }
}
