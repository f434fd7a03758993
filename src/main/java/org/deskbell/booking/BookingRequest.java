package org.deskbell.booking;

import java.time.Instant;
import java.util.List;
import org.deskbell.audit.Actor;
import org.deskbell.patients.Registration;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for one visit, or a family for several that are kept together or not at all.
 *
 * @param key names this request, so that sending it twice books once; 8 to 100 characters
 * @param enteredBy the staff user who enters it; null when patients ask themselves
 */
public record BookingRequest(List<Visit> visits, String key, Actor.@Nullable Staff enteredBy) {
    private static final int MOST = 6;

    public BookingRequest {
        if (visits.isEmpty() || visits.size() > MOST) throw new IllegalArgumentException("visits: 1 to " + MOST);
        visits = List.copyOf(visits);
    }

    /** Patients ask themselves. */
    public BookingRequest(List<Visit> visits, String key) {
        this(visits, key, null);
    }

    /** A new patient asks for one visit, without a hold. */
    public BookingRequest(
            OnlineAppointmentType.Id type,
            Provider.@Nullable Id provider,
            Instant startsAt,
            Registration registration,
            @Nullable String message,
            String key) {
        this(List.of(new Visit(type, provider, startsAt, new Visit.Who.Fresh(registration), message, null)), key, null);
    }

    /** The same without an account. */
    BookingRequest alone() {
        var all = visits.stream().map(visit -> visit.of(visit.who().alone())).toList();
        return new BookingRequest(all, key, enteredBy);
    }

    @Override
    public String toString() {
        return "BookingRequest[hidden]";
    }
}
