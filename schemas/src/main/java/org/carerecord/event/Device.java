package org.carerecord.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device in, on or used by the person.
 *
 * @param type what it is
 * @param status the source's code
 * @param names names it goes by
 * @param udi unique device identifiers, as carried on the device
 * @param manufacturer who made it
 * @param model the model number
 * @param lotNumber batch number
 * @param serialNumber serial number
 * @param manufactured when it was made
 * @param expires when it expires
 * @param notes free text
 */
public record Device(
        Concept type,
        @Nullable String status,
        List<String> names,
        List<String> udi,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String lotNumber,
        @Nullable String serialNumber,
        @Nullable ClinicalTime manufactured,
        @Nullable ClinicalTime expires,
        List<String> notes)
        implements Body {

    /** Copies the lists. */
    public Device {
        names = List.copyOf(names);
        udi = List.copyOf(udi);
        notes = List.copyOf(notes);
    }
}
