package org.deskbell.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is known of who a person is: the raw values, online as typed, in the PMS as kept. */
public record Demographics(PersonName name, @Nullable LocalDate born, Sex sex, Contact contact, PostalAddress address) {
    @Override
    public String toString() {
        return "Demographics[hidden]";
    }
}
