package org.carerecord.query.json;

import org.carerecord.event.ServicePackage;

/** Care and support that a service gives the person. */
final class ServicePackageJson {

    private ServicePackageJson() {}

    static void members(JsonWriter json, ServicePackage given) {
        json.subject(given.service());
        json.object("dates", () -> json.when("period", given.period()));
        json.text("status", given.status());
        json.text("provider", given.provider());
        json.text("providerIdentifier", given.providerIdentifier());
        json.text("frequency", given.frequency());
        json.text("contact", given.contact());
        json.concepts("categories", given.categories());
        json.concepts("reasons", given.reasons());
        json.texts("notes", given.notes());
    }
}
