package org.deskbell.web.links;

import org.deskbell.practice.Provider;

/** Somebody who sees patients, as a PractitionerRole of FHIR. */
record PublishedRole(String resourceType, String id, boolean active, Named practitioner) {
    /** A reference to nothing but a name. */
    record Named(String display) {}

    static PublishedRole of(Provider provider) {
        return new PublishedRole("PractitionerRole", provider.id().toString(), true, new Named(provider.name()));
    }
}
