package org.carerecord.query.fhir.resource;

import java.util.Optional;
import org.carerecord.query.fhir.id.ResourceIds;

/**
 * Where references lead: inside a document to the addresses of its entries, elsewhere to {@code
 * Type/id}. Each reference that this gives must resolve where the resource is read; what is not
 * there is referred to by its identifier alone.
 */
public interface References {

    /** The ids of resources. */
    ResourceIds ids();

    /** The reference to the patient. */
    String patient();

    /**
     * The reference to another statement of the record; empty where it is not to be had.
     *
     * @param type the type of resource that the reference may lead to
     * @param entry what it is called at its source
     */
    Optional<String> entry(String type, SourceEntry entry);
}
