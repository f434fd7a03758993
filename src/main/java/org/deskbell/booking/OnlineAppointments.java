package org.deskbell.booking;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.deskbell.audit.Actor;
import org.deskbell.availability.Slot;
import org.deskbell.patients.OnlinePatient;

/** The online appointments of the practice. */
public interface OnlineAppointments {
    /** The calendar that a visitor sees, a day each. */
    List<OpenDay> openDays(SlotSearch search);

    /** The nearest free slots to what was looked for, up to {@code limit}, within the horizon. */
    List<Slot> nearest(SlotSearch search, int limit);

    /** Registers the patient and takes the slot, in one transaction. */
    BookingOutcome request(BookingRequest request);

    /** @throws org.deskbell.tenancy.NotFound if there is no such appointment */
    OnlineAppointment get(OnlineAppointment.Id id);

    Optional<OnlineAppointment> byCode(String code);

    /** This person's appointments, soonest first. */
    List<OnlineAppointment> of(OnlinePatient.Id patient);

    /** Archives those that are not; gives how many. */
    int archive(Collection<OnlineAppointment.Id> ids, Actor by);

    /** Restores those that are archived; gives how many. */
    int restore(Collection<OnlineAppointment.Id> ids, Actor by);

    /** Accepts a request: it is BOOKED. False if it is no open request. */
    boolean accept(OnlineAppointment.Id id, Actor by);

    /** Declines a request with words for the patient. False if it is no open request. */
    boolean decline(OnlineAppointment.Id id, String words, Actor by);

    /** How many appointments that occupy time fall on the day; asked before it is closed. */
    int countOn(LocalDate day);
}
