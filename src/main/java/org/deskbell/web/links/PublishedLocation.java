package org.deskbell.web.links;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.deskbell.practice.Location;
import org.deskbell.practice.Practice;
import org.deskbell.web.links.Fhir.Address;
import org.deskbell.web.links.Fhir.ContactPoint;
import org.jspecify.annotations.Nullable;

/** A place where the practice sees patients, as a Location of FHIR. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record PublishedLocation(
        String resourceType,
        String id,
        String status,
        String name,
        String description,
        String mode,
        List<ContactPoint> telecom,
        @Nullable Address address) {
    /**
     * The location as it is published.
     *
     * @param name what it is called
     * @param site the address of the patient site
     */
    static PublishedLocation of(Location location, String name, Practice practice, String site) {
        var web = Stream.of(new ContactPoint("url", site, "work"));
        return new PublishedLocation(
                "Location",
                location.id().toString(),
                "active",
                name,
                practice.welcomeWords().strip(),
                "instance",
                Stream.concat(ContactPoint.phoneOf(practice).stream(), web).toList(),
                Address.of(location.addressAt(practice)));
    }
}
