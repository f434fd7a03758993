package org.deskbell.patients;

import org.deskbell.people.Demographics;
import org.jspecify.annotations.Nullable;

/** What a new patient fills in; checked at the door. */
public record Registration(
        Demographics who,
        OnlinePatient.Insurance insurance,
        @Nullable String guardian) {
    @Override
    public String toString() {
        return "Registration[hidden]";
    }
}
