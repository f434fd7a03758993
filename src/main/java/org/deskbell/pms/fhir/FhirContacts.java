package org.deskbell.pms.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.deskbell.people.Contact;
import org.deskbell.people.PostalAddress;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;

/** Telephones, e-mail and addresses as FHIR writes them, and ours. */
final class FhirContacts {
    private FhirContacts() {}

    static Contact ours(List<ContactPoint> points) {
        var now = points.stream()
                .filter(one -> one.getUse() != ContactPointUse.OLD)
                .toList();
        return new Contact(
                first(now, FhirContacts::isMobile).orElse(null),
                first(now, FhirContacts::isAtHome)
                        .or(() -> first(now, FhirContacts::isOtherPhone))
                        .orElse(null),
                first(now, one -> one.getSystem() == ContactPointSystem.EMAIL).orElse(null));
    }

    private static boolean isMobile(ContactPoint point) {
        if (point.getSystem() == ContactPointSystem.SMS) return true;
        return isPhone(point) && point.getUse() == ContactPointUse.MOBILE;
    }

    private static boolean isAtHome(ContactPoint point) {
        return isPhone(point) && point.getUse() == ContactPointUse.HOME;
    }

    private static boolean isOtherPhone(ContactPoint point) {
        return isPhone(point) && point.getUse() != ContactPointUse.MOBILE;
    }

    private static boolean isPhone(ContactPoint point) {
        return point.getSystem() == ContactPointSystem.PHONE;
    }

    private static Optional<String> first(List<ContactPoint> points, Predicate<ContactPoint> wanted) {
        return points.stream()
                .filter(wanted)
                .filter(ContactPoint::hasValue)
                .map(ContactPoint::getValue)
                .findFirst();
    }

    static List<ContactPoint> theirs(Contact contact) {
        var points = new ArrayList<ContactPoint>();
        if (contact.mobile() != null) points.add(phone(contact.mobile()).setUse(ContactPointUse.MOBILE));
        if (contact.homePhone() != null) points.add(phone(contact.homePhone()).setUse(ContactPointUse.HOME));
        if (contact.email() != null)
            points.add(new ContactPoint().setSystem(ContactPointSystem.EMAIL).setValue(contact.email()));
        return points;
    }

    private static ContactPoint phone(String number) {
        return new ContactPoint().setSystem(ContactPointSystem.PHONE).setValue(number);
    }

    /** Where the person lives now: at home before anywhere else. */
    static PostalAddress ours(Stream<Address> addresses) {
        var now = addresses.filter(one -> one.getUse() != AddressUse.OLD).toList();
        var address = now.stream()
                .filter(one -> one.getUse() == AddressUse.HOME)
                .findFirst()
                .orElseGet(() -> now.isEmpty() ? new Address() : now.getFirst());
        var street = String.join(", ", FhirNames.said(address.getLine()));
        return new PostalAddress(
                street.isBlank() ? null : street, address.getCity(), address.getState(), address.getPostalCode());
    }

    static List<Address> theirs(PostalAddress address) {
        if (address.oneLine().isEmpty()) return List.of();
        var theirs = new Address()
                .setUse(AddressUse.HOME)
                .setCity(address.city())
                .setState(address.region())
                .setPostalCode(address.postcode());
        if (address.street() != null) theirs.addLine(address.street());
        return List.of(theirs);
    }
}
