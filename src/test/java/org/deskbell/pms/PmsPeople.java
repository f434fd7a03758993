package org.deskbell.pms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** This many records: P0, P1 and so on. */
    static List<PmsPatient> numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> patient("P" + number, "Adams" + number, "Abigail"))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
