package org.deskbell.web;

import java.util.Locale;
import org.deskbell.access.Letterhead;
import org.deskbell.access.StaffPasswords.Sender;
import org.deskbell.practice.Practices;
import org.springframework.stereotype.Component;

/** The practice as it writes to its staff. */
@Component
public class StaffSender {
    private final Practices practices;

    StaffSender(Practices practices) {
        this.practices = practices;
    }

    /** To be asked inside the practice. */
    public Sender here() {
        var practice = practices.current();
        return new Sender(practice.slug(), new Letterhead(practice.name(), practice.email(), Locale.US));
    }
}
