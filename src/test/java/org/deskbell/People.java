package org.deskbell;

import java.time.LocalDate;
import org.deskbell.patients.OnlinePatient.Insurance;
import org.deskbell.patients.Registration;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.PersonName;
import org.deskbell.people.PostalAddress;
import org.deskbell.people.Sex;
import org.jspecify.annotations.Nullable;

/** People with faces, none of them real, for every test. */
public final class People {
    private static final PostalAddress MONTICELLO =
            new PostalAddress("931 Monticello Loop", "Charlottesville", "VA", "22902");

    private People() {}

    /** Thomas Jefferson, new here, as he types himself. */
    public static Demographics jefferson() {
        return new Demographics(
                PersonName.of("Thomas", "Jefferson"),
                LocalDate.of(1983, 4, 13),
                Sex.MALE,
                new Contact("(434) 555-0143", null, "t.jefferson@example.com"),
                MONTICELLO);
    }

    /** Thomas Jefferson, as the front desk enters him: no e-mail, the street abbreviated, no postcode. */
    public static Demographics jeffersonInPms() {
        return new Demographics(
                PersonName.of("Thomas", "Jefferson"),
                LocalDate.of(1983, 4, 13),
                Sex.MALE,
                new Contact("434-555-0143", null, null),
                new PostalAddress("931 Monticello Lp", "Charlottesville", "VA", null));
    }

    /** Peter, his son: lives with him, shares his mobile. */
    public static Demographics peter() {
        return new Demographics(
                PersonName.of("Peter", "Jefferson"),
                LocalDate.of(2012, 2, 29),
                Sex.MALE,
                new Contact("(434) 555-0143", null, "jefferson.home@example.com"),
                MONTICELLO);
    }

    /** Robert Hale, called Bob. */
    public static Demographics robert() {
        return new Demographics(
                new PersonName("Hale", "Robert", "James", "Bob", null),
                LocalDate.of(1958, 11, 2),
                Sex.MALE,
                new Contact("(307) 555-0161", "(307) 555-0162", "bob.hale@example.com"),
                new PostalAddress("12 Aspen Drive Apt 4", "Jackson", "WY", "83001"));
    }

    /** Linh Nguyen, whose name many share. */
    public static Demographics linh() {
        return new Demographics(
                PersonName.of("Linh", "Nguyen"),
                LocalDate.of(1990, 7, 2),
                Sex.FEMALE,
                new Contact("(307) 555-0177", null, "linh.nguyen@example.com"),
                new PostalAddress("400 Cache Street", "Jackson", "WY", "83001"));
    }

    /** María del Carmen Ruiz-O'Neill, with all that a name may hold. */
    public static Demographics maria() {
        return new Demographics(
                PersonName.of("María del Carmen", "Ruiz-O'Neill"),
                LocalDate.of(1976, 2, 29),
                Sex.FEMALE,
                new Contact("(307) 555-0109", null, "mc.ruiz@example.com"),
                new PostalAddress("7 Elk Road", "Jackson", "WY", "83001"));
    }

    /** The person's registration, without insurance or guardian. */
    public static Registration registration(Demographics who) {
        return new Registration(who, new Insurance(null, null), null);
    }

    /** The same person under another name. */
    public static Demographics named(Demographics who, String first, String last) {
        return new Demographics(PersonName.of(first, last), who.born(), who.sex(), who.contact(), who.address());
    }

    /** The same person with another birth date. */
    public static Demographics born(Demographics who, @Nullable LocalDate born) {
        return new Demographics(who.name(), born, who.sex(), who.contact(), who.address());
    }

    /** The same person with another way to be reached. */
    public static Demographics reached(Demographics who, Contact contact) {
        return new Demographics(who.name(), who.born(), who.sex(), contact, who.address());
    }

    /** The same person living elsewhere. */
    public static Demographics living(Demographics who, PostalAddress address) {
        return new Demographics(who.name(), who.born(), who.sex(), who.contact(), address);
    }
}
