package org.deskbell.booking;

import java.util.List;
import java.util.Optional;
import org.deskbell.booking.BookingOutcome.Kept;
import org.deskbell.booking.BookingOutcome.KeyUsed;
import org.deskbell.booking.BookingOutcome.SignedOut;
import org.deskbell.booking.BookingOutcome.UnderWay;
import org.springframework.stereotype.Component;

/** Answers a request that came before as it was answered then. */
@Component
class Replays {
    private final RequestTable requests;
    private final AppointmentTable appointments;

    Replays(RequestTable requests, AppointmentTable appointments) {
        this.requests = requests;
        this.appointments = appointments;
    }

    static void requireKey(String key) {
        if (key.length() < 8 || key.length() > 100) throw new IllegalArgumentException("key: 8 to 100 characters");
    }

    /** The first statement of a transaction that takes a time; empty if the request is new. */
    Optional<BookingOutcome> of(String key, Asking asking) {
        var entry = requests.enter(key);
        return entry.before()
                .map(before -> switch (asking.after(before.asking())) {
                    case SAME -> again(before.told());
                    case SIGNED_OUT -> new SignedOut();
                    case OTHER -> new KeyUsed();
                })
                .or(() -> entry.isFirst() ? Optional.empty() : Optional.of(new UnderWay()));
    }

    /** What was told to an earlier request with the key; nothing if there was none. */
    List<OnlineAppointment> told(String key) {
        var told = requests.told(key);
        return told.isEmpty() ? List.of() : Told.again(told, appointments);
    }

    private BookingOutcome again(List<Told> told) {
        return new Kept(Told.again(told, appointments));
    }
}
