package org.deskbell.pms;

import java.time.LocalDate;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.PersonName;
import org.deskbell.people.PostalAddress;
import org.deskbell.people.Sex;

/** Records in a PMS. */
final class PmsPeople {
    private PmsPeople() {}

    static PmsPatient patient(String id, String last, String first) {
        return patient(id, last, first, "3075550" + Math.abs(id.hashCode() % 1_000));
    }

    static PmsPatient patient(String id, String last, String first, String mobile) {
        var who = new Demographics(
                PersonName.of(first, last),
                LocalDate.of(1983, 4, 13),
                Sex.UNKNOWN,
                new Contact(mobile, null, null),
                new PostalAddress(null, null, null, null));
        return new PmsPatient(new PmsPatientId(id), who, true, null, null);
    }
}
