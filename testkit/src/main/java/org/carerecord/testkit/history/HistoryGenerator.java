package org.carerecord.testkit.history;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes patient histories. A history depends on its seed and shape alone: the same two give an
 * equal history on any machine and at any time.
 */
public final class HistoryGenerator {

    private HistoryGenerator() {}

    /**
     * The history of a seed. Histories whose seeds differ modulo 100 000 share no patient.
     *
     * @param seed any number
     * @param shape how long and how hard
     */
    public static PatientHistory of(long seed, HistoryShape shape) {
        var setting = new Setting(seed, shape);
        List<Delivery> published = new Publication(setting).of(lives(setting, shape));
        return new PatientHistory(
                seed,
                setting.patients(),
                published.subList(0, Math.min(published.size(), shape.deliveriesMax())));
    }

    private static List<List<Delivery>> lives(Setting setting, HistoryShape shape) {
        int entries = setting.chance().between(shape.entriesMin(), shape.entriesMax());
        List<List<Delivery>> lives = new ArrayList<>(LinkStory.of(setting));
        int deliveries = lives.stream().mapToInt(List::size).sum();
        for (int i = 0; i < entries || deliveries < shape.deliveriesMin(); i++) {
            List<Delivery> life = EntryLife.of(setting, setting.anyPatient());
            deliveries += life.size();
            lives.add(life);
        }
        return lives;
    }
}
