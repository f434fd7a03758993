package org.deskbell.pms;

import java.nio.charset.StandardCharsets;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.PersonName;
import org.deskbell.people.PostalAddress;
import org.jspecify.annotations.Nullable;

/** What a PMS says as the database will keep it, so that a record read from the mirror equals the one that was written: no
 * NUL, which PostgreSQL's text does not know, and no half of a character. */
final class KeptText {
    private KeptText() {}

    static PmsPatient of(PmsPatient said) {
        var into = said.mergedInto();
        return new PmsPatient(
                new PmsPatientId(text(said.id().value())),
                of(said.who()),
                said.active(),
                said.createdInPms(),
                said.lastVisit(),
                into == null ? null : new PmsPatientId(text(into.value())));
    }

    private static Demographics of(Demographics who) {
        var name = who.name();
        var contact = who.contact();
        var address = who.address();
        return new Demographics(
                new PersonName(
                        text(name.last()),
                        text(name.first()),
                        maybe(name.middle()),
                        maybe(name.preferred()),
                        maybe(name.suffix())),
                who.born(),
                who.sex(),
                new Contact(maybe(contact.mobile()), maybe(contact.homePhone()), maybe(contact.email())),
                new PostalAddress(
                        maybe(address.street()),
                        maybe(address.city()),
                        maybe(address.region()),
                        maybe(address.postcode())));
    }

    private static @Nullable String maybe(@Nullable String said) {
        return said == null ? null : text(said);
    }

    static String text(String said) {
        for (var at = 0; at < said.length(); at++)
            if (said.charAt(at) == 0 || Character.isSurrogate(said.charAt(at))) return whole(said);
        return said;
    }

    private static String whole(String said) {
        return new String(said.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("\0", "");
    }
}
