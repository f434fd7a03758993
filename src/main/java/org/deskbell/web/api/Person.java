package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.deskbell.people.Demographics;
import org.deskbell.people.PostalAddress;
import org.deskbell.people.Sex;
import org.jspecify.annotations.Nullable;

/** Who a person is, as registered or as kept in the PMS. */
@Schema(description = "Who a person is, as registered or as kept in the PMS.")
record Person(
        String lastName,
        String firstName,
        @Nullable String middleName,
        @Nullable String preferredName,
        @Nullable LocalDate birthDate,
        Sex sex,
        @Nullable String mobile,
        @Nullable String homePhone,
        @Nullable String email,
        Address address) {
    /** Where the person lives. */
    @Schema(name = "PersonAddress", description = "Where the person lives.")
    record Address(
            @Nullable String street,
            @Nullable String city,
            @Nullable String region,
            @Nullable String postcode) {
        static Address of(PostalAddress address) {
            return new Address(address.street(), address.city(), address.region(), address.postcode());
        }

        @Override
        public String toString() {
            return "Address[hidden]";
        }
    }

    static Person of(Demographics who) {
        return new Person(
                who.name().last(),
                who.name().first(),
                who.name().middle(),
                who.name().preferred(),
                who.born(),
                who.sex(),
                who.contact().mobile(),
                who.contact().homePhone(),
                who.contact().email(),
                Address.of(who.address()));
    }

    @Override
    public String toString() {
        return "Person[hidden]";
    }
}
