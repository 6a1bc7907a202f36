package org.carerecord.standalone.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Properties;
import org.carerecord.identity.NhsNumber;

/**
 * What a data directory knows of its sample: by how many days it was moved, which never changes
 * once chosen, and whether it has been loaded whole. A load that a crash cut short goes on with the
 * same move, so that it repeats the same events.
 */
public final class SampleState {

    private static final String FILE = "sample.properties";
    private static final String SHIFT = "shift-days";
    private static final String LOADED = "loaded";
    private static final String PATIENTS = "patients";

    private final Path file;

    /** Of a data directory. */
    public SampleState(Path data) {
        this.file = data.resolve(FILE);
    }

    /** Whether the sample has been loaded whole. */
    public boolean isLoaded() {
        return Boolean.parseBoolean(read().getProperty(LOADED, "false"));
    }

    /** By how many days the sample is moved here; empty before it was chosen. */
    public OptionalInt shiftDays() {
        String days = read().getProperty(SHIFT);
        return days == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(days));
    }

    /** The sample's patients; none before it was loaded. They are made up. */
    public List<NhsNumber> patients() {
        String numbers = read().getProperty(PATIENTS, "");
        return numbers.isEmpty()
                ? List.of()
                : Arrays.stream(numbers.split(","))
                        .map(digits -> new NhsNumber(Long.parseLong(digits)))
                        .toList();
    }

    void chosen(int shiftDays) {
        Properties state = read();
        state.setProperty(SHIFT, Integer.toString(shiftDays));
        write(state);
    }

    void loaded(List<NhsNumber> patients) {
        Properties state = read();
        state.setProperty(LOADED, "true");
        state.setProperty(
                PATIENTS, String.join(",", patients.stream().map(NhsNumber::digits).toList()));
        write(state);
    }

    private Properties read() {
        Properties state = new Properties();
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                state.load(in);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return state;
    }

    /** Replaces the file whole, so that a crash leaves the old or the new. */
    private void write(Properties state) {
        Path next = file.resolveSibling(FILE + ".next");
        try (Writer writer = Files.newBufferedWriter(next)) {
            state.store(writer, null);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        try {
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
