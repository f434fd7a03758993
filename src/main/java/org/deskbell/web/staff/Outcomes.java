package org.deskbell.web.staff;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.deskbell.availability.Slot;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.booking.Reach;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What became of a deed, as a sentence for staff. */
@Component
class Outcomes {
    private final OnlineAppointments appointments;
    private final OnlinePatients patients;
    private final Reach reach;
    private final Words words;

    Outcomes(OnlineAppointments appointments, OnlinePatients patients, Reach reach, Words words) {
        this.appointments = appointments;
        this.patients = patients;
        this.reach = reach;
        this.words = words;
    }

    /** For the next page: what was done with a visit, and whether a letter tells its patient. */
    void done(Notice what, OnlineAppointment.Id visit, RedirectAttributes flash) {
        var contact = patients.get(appointments.get(visit).patient()).who().contact();
        flash.addFlashAttribute("done", what);
        flash.addFlashAttribute("told", reach.of(contact).isPresent());
    }

    /** Why it was not done, with the nearest free times where there are any. */
    Notice refusal(BookingOutcome outcome) {
        return switch (outcome) {
            case BookingOutcome.Kept kept -> throw new IllegalArgumentException("It was kept.");
            case BookingOutcome.SlotTaken(var nearest) -> near("taken", nearest);
            case BookingOutcome.NotOffered(var nearest) -> near("not-offered", nearest);
            case BookingOutcome.Closed closed -> notice("closed");
            case BookingOutcome.KeyUsed used -> notice("key-used");
            case BookingOutcome.SignedOut signedOut -> notice("key-used");
            case BookingOutcome.UnderWay underWay -> notice("under-way");
            case BookingOutcome.LimitReached(var most) -> notice("limit", String.valueOf(most));
            case BookingOutcome.TooLate(var until) -> notice("too-late", words.when(until));
            case BookingOutcome.MovedMeanwhile(var at) -> notice("moved-meanwhile", words.staff(at));
            case BookingOutcome.Over over -> notice("not-possible.completed");
            case BookingOutcome.NotPossible(var status) ->
                notice("not-possible." + status.name().toLowerCase(Locale.ROOT));
        };
    }

    private Notice near(String key, List<Slot> nearest) {
        if (nearest.isEmpty()) return notice(key);
        var times = nearest.stream().map(slot -> words.staff(slot.startsAt())).collect(Collectors.joining(" · "));
        return notice(key + "-near", times);
    }

    private static Notice notice(String key, String... with) {
        return new Notice("staff.outcome." + key, List.of(with));
    }
}
