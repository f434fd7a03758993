package org.deskbell.web.links;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.deskbell.people.PhoneNumber;
import org.deskbell.people.PostalAddress;
import org.deskbell.practice.Practice;
import org.jspecify.annotations.Nullable;

/** What resources of FHIR R4 are made of, as far as it is published; what is empty is left out, as FHIR wants it. */
final class Fhir {
    private Fhir() {}

    /** Another resource, and what people read of it. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Reference(String reference, String display) {}

    /** A CodeableConcept in words alone. */
    record Words(String text) {}

    record Coding(String system, String code) {}

    /** Where somebody is reached. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ContactPoint(String system, String value, String use) {
        /** The practice's telephone, with the country where it can be read; none where it has none. */
        static List<ContactPoint> phoneOf(Practice practice) {
            var typed = practice.phone().strip();
            if (typed.isEmpty()) return List.of();
            var number = PhoneNumber.parse(typed).map(PhoneNumber::value).orElse(typed);
            return List.of(new ContactPoint("phone", number, "work"));
        }
    }

    /** A postal address. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Address(List<String> line, String city, String state, String postalCode) {
        /** Null where nothing is known of it. */
        static @Nullable Address of(PostalAddress place) {
            if (place.oneLine().isEmpty()) return null;
            var street = given(place.street());
            return new Address(
                    street.isEmpty() ? List.of() : List.of(street),
                    given(place.city()),
                    given(place.region()),
                    given(place.postcode()));
        }

        private static String given(@Nullable String part) {
            return part == null ? "" : part.strip();
        }
    }

    /** What the guide adds to a slot; one of the values. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Extension(
            String url,
            @Nullable String valueUrl,
            @Nullable ContactPoint valueContactPoint,
            @Nullable Coding valueCoding) {
        private static final String GUIDE = "http://hl7.org/fhir/uv/smart-scheduling-links/StructureDefinition/";

        static Extension deepLink(String address) {
            return new Extension(GUIDE + "booking-deep-link", address, null, null);
        }

        static Extension phone(ContactPoint phone) {
            return new Extension(GUIDE + "booking-phone", null, phone, null);
        }

        static Extension patientType(Coding who) {
            return new Extension(GUIDE + "patient-type", null, null, who);
        }
    }
}
