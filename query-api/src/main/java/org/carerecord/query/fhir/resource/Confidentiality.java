package org.carerecord.query.fhir.resource;

import java.util.Collection;
import java.util.List;
import org.carerecord.query.fhir.element.FhirElement;
import org.carerecord.record.Entry;

/**
 * How confidential something is: HL7's levels, from unrestricted to very restricted. Whatever holds
 * several things is as confidential as the most confidential of them (FHIR R4, section 6.1.1: the
 * high-water mark).
 */
public enum Confidentiality {
    /** Unrestricted. */
    U("unrestricted"),
    /** Low. */
    L("low"),
    /** Moderate. */
    M("moderate"),
    /** Normal. */
    N("normal"),
    /** Restricted. */
    R("restricted"),
    /** Very restricted. */
    V("very restricted");

    private final String display;

    Confidentiality(String display) {
        this.display = display;
    }

    /** The highest of some entries; normal if there are none. */
    public static Confidentiality highest(Collection<Entry> entries) {
        Confidentiality highest = null;
        for (Entry entry : entries) {
            Confidentiality level = of(entry.event().confidentiality());
            if (highest == null || level.compareTo(highest) > 0) {
                highest = level;
            }
        }
        return highest == null ? N : highest;
    }

    /** A label that is none of HL7's levels was given for a reason: it counts as restricted. */
    private static Confidentiality of(String label) {
        for (Confidentiality level : values()) {
            if (level.name().equals(label)) {
                return level;
            }
        }
        return R;
    }

    /** The label, for {@code meta.security}. */
    public List<FhirElement> label() {
        return List.of(
                FhirElement.element()
                        .text("system", FhirSystems.CONFIDENTIALITY)
                        .text("code", name())
                        .text("display", display));
    }
}
