package org.deskbell.booking;

import java.util.List;
import org.deskbell.audit.Actor;
import org.deskbell.booking.Admission.Guest;
import org.deskbell.booking.OnlineAppointment.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the house, the practice and the patient what became of appointments, in the transaction in which it did. */
@Component
class News {
    private final ApplicationEventPublisher events;
    private final Letters letters;

    News(ApplicationEventPublisher events, Letters letters) {
        this.events = events;
        this.letters = letters;
    }

    /** @param kept one for each guest, in the same order */
    void booked(List<Guest> guests, List<OnlineAppointment> kept, Actor.@Nullable Staff enteredBy) {
        for (var i = 0; i < kept.size(); i++) {
            var patient = guests.get(i).patient();
            var by = enteredBy == null ? new Actor.Patient(patient.id().value()) : enteredBy;
            events.publishEvent(booked(kept.get(i), guests.get(i), by));
        }
        var anybodyIsNew = enteredBy == null && guests.stream().anyMatch(Guest::isNew);
        letters.booked(kept, anybodyIsNew);
    }

    private static Object booked(OnlineAppointment appointment, Guest guest, Actor by) {
        var patient = guest.patient();
        var schedule = guest.seat().wanted().open().schedule();
        return appointment.status() == Status.BOOKED
                ? new AppointmentBooked(
                        appointment.id(), patient.id(), appointment.startsAt(), patient.isLinked(), schedule, by)
                : new AppointmentRequested(appointment.id(), patient.id(), by);
    }

    void moved(OnlineAppointment moved, Actor by) {
        events.publishEvent(new AppointmentMoved(moved.id(), moved.patient(), moved.startsAt(), moved.status(), by));
        letters.moved(moved);
    }

    void cancelled(OnlineAppointment cancelled, String words, Actor by) {
        events.publishEvent(new AppointmentCancelled(cancelled.id(), cancelled.patient(), by));
        letters.cancelled(cancelled, by instanceof Actor.Patient, words);
    }

    void restored(OnlineAppointment restored, Actor by) {
        events.publishEvent(new AppointmentRestored(restored.id(), restored.patient(), restored.status(), by));
        letters.restored(restored);
    }
}
