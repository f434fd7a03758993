package org.deskbell.pms;

import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.PersonName;
import org.deskbell.people.PostalAddress;
import org.deskbell.people.Sex;
import org.deskbell.tenancy.Row;

/** A person in a row, whose columns are called alike in every table of ours. */
public final class PersonColumns {
    private PersonColumns() {}

    /** Who it is. */
    public static Demographics who(Row row) {
        return new Demographics(
                new PersonName(
                        row.text("last_name"),
                        row.text("first_name"),
                        row.maybeText("middle_name"),
                        row.maybeText("preferred_name"),
                        row.maybeText("suffix")),
                row.maybeDate("birth_date"),
                row.constant("sex", Sex.class),
                new Contact(row.maybeText("mobile"), row.maybeText("home_phone"), row.maybeText("email")),
                new PostalAddress(
                        row.maybeText("street"),
                        row.maybeText("city"),
                        row.maybeText("region"),
                        row.maybeText("postcode")));
    }
}
