package org.deskbell.web.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.deskbell.availability.Slot;
import org.deskbell.booking.Audience;
import org.deskbell.booking.Hold;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.booking.OpenDay;
import org.deskbell.booking.SlotSearch;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;

/**
 * One person looks for one visit.
 *
 * @param provider whom to see; null for anyone
 * @param moving the visit that is to move there; null if none
 * @param kept the holds that he has already
 */
record OneVisit(
        OnlineAppointments appointments,
        String page,
        String holds,
        Map<String, String> chosen,
        OnlineAppointmentType type,
        Provider.@Nullable Id provider,
        Audience audience,
        @Nullable OnlineAppointment moving,
        List<OnlineAppointment.Id> kept)
        implements Sought {
    @Override
    public Set<Provider.Id> providers() {
        return provider == null ? Set.copyOf(type.providers()) : Set.of(provider);
    }

    @Override
    public List<OpenDay> days(LocalDate from, LocalDate to, When near) {
        return appointments.openDays(search(from, to, near));
    }

    @Override
    public List<Slot> nearest(LocalDate from, LocalDate to, When near, int most) {
        return appointments.nearest(search(from, to, near), most);
    }

    private SlotSearch search(LocalDate from, LocalDate to, When near) {
        var own = near.hold() == null ? kept : List.of(near.hold());
        return new SlotSearch(type.id(), provider, from, to, near.around(), near.distance(), audience, moving, own);
    }

    @Override
    public boolean isKeptBy(Hold hold) {
        return hold.type().equals(type.id()) && (provider == null || provider.equals(hold.provider()));
    }
}
