package org.carerecord.query.fhir.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carerecord.identity.NhsNumber;
import org.carerecord.query.fhir.id.ResourceIds;
import org.carerecord.query.fhir.resource.RecordResources;
import org.carerecord.query.fhir.resource.References;
import org.carerecord.query.fhir.resource.SourceEntry;
import org.carerecord.record.Entry;
import org.carerecord.record.EntryId;

/**
 * The addresses of a document's entries. They depend on what they lead to alone, so that an entry
 * keeps its address from document to document; and one is only given for what is in the document.
 */
final class Addresses implements References {

    private final NhsNumber patient;
    private final ResourceIds ids;
    private final String ofPatient;
    private final Map<SourceEntry, Place> places = new HashMap<>();
    private final Map<Key, String> uuids = new HashMap<>();

    private record Place(String type, String address) {}

    private record Key(EntryId id, NhsNumber under) {}

    /**
     * Those of a document.
     *
     * @param patient whose
     * @param entries every entry that the document shows
     * @param ids the ids of resources
     */
    Addresses(NhsNumber patient, List<Entry> entries, ResourceIds ids) {
        this.patient = patient;
        this.ids = ids;
        this.ofPatient = Uuids.address(uuid("patient"));
        for (Entry entry : entries) {
            RecordResources.typeOf(entry)
                    .map(type -> new Place(type, of(entry)))
                    .ifPresent(place -> places.putIfAbsent(SourceEntry.of(entry), place));
        }
    }

    @Override
    public ResourceIds ids() {
        return ids;
    }

    @Override
    public String patient() {
        return ofPatient;
    }

    @Override
    public Optional<String> entry(String type, SourceEntry entry) {
        return Optional.ofNullable(places.get(entry))
                .filter(place -> place.type().equals(type))
                .map(Place::address);
    }

    /**
     * The address of an entry. A source may state one and the same entry under two numbers that are
     * one person: those are two.
     */
    String of(Entry entry) {
        return Uuids.address(uuid(entry));
    }

    /** The UUID in the address of an entry. */
    String uuid(Entry entry) {
        return uuids.computeIfAbsent(new Key(entry.id(), entry.event().nhsNumber()), this::uuid);
    }

    private String uuid(Key key) {
        return ids.uuid("entry/" + key.under().digits() + "/" + key.id().hex());
    }

    /** A UUID that is the same for a person each time, whichever document it is in. */
    String uuid(String name) {
        return ids.uuid(name + "/" + patient.digits());
    }
}
