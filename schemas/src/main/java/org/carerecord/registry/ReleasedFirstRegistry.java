package org.carerecord.registry;

/**
 * Answers the fixed ids of released schemas from this build and everything else from a real
 * registry: events written before a registry was connected stay readable, and a registry that is
 * down does not hide them.
 */
public final class ReleasedFirstRegistry implements SchemaRegistry {

    private final SchemaRegistry registry;

    /** In front of a real registry. */
    public ReleasedFirstRegistry(SchemaRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Registration register(String subject, String schemaJson) {
        return registry.register(subject, schemaJson);
    }

    @Override
    public Lookup schema(int id) {
        return ReleasedSchema.ofId(id)
                .<Lookup>map(released -> new Found(released.json()))
                .orElseGet(() -> registry.schema(id));
    }
}
