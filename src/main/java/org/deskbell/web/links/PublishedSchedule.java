package org.deskbell.web.links;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.deskbell.web.links.Fhir.Reference;
import org.deskbell.web.links.Fhir.Words;

/** An offer, as a Schedule of FHIR. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record PublishedSchedule(
        String resourceType,
        String id,
        boolean active,
        List<Words> serviceType,
        List<Reference> actor,
        String comment) {
    /** The code of the guide for new patients does not say whether others may come, too. */
    private static final String NEW_ONLY = "For new patients.";

    /** @param location what the location is called */
    static PublishedSchedule of(Offer offer, String location) {
        return new PublishedSchedule(
                "Schedule",
                offer.id(),
                true,
                List.of(new Words(offer.type().name())),
                List.of(
                        new Reference("Location/" + offer.location().id(), location),
                        new Reference(
                                "PractitionerRole/" + offer.provider().id(),
                                offer.provider().name())),
                offer.type().forKnown() ? "" : NEW_ONLY);
    }
}
