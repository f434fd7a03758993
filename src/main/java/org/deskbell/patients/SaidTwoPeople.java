package org.deskbell.patients;

import java.util.Map;
import org.deskbell.audit.Actor;
import org.deskbell.audit.Audited;
import org.deskbell.audit.Subject;

/** Staff said of two registrations that look like one human that they are two people, or took that back. */
public record SaidTwoPeople(OnlinePatient.Id one, OnlinePatient.Id other, boolean takenBack, Actor by)
        implements Audited {
    @Override
    public String deed() {
        return takenBack
                ? "took back that two registrations are two people"
                : "said that two registrations are two people";
    }

    @Override
    public Subject subject() {
        return Subject.onlinePatient(one);
    }

    @Override
    public Map<String, String> details() {
        return Map.of("other", other.toString());
    }
}
