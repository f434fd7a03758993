package org.deskbell.booking;

import java.util.List;
import java.util.Locale;
import org.deskbell.audit.Actor;
import org.deskbell.booking.Admission.Guest;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.patients.OnlinePatient;
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
    void booked(List<Guest> guests, List<OnlineAppointment> kept, Actor.@Nullable Staff enteredBy, Locale language) {
        for (var i = 0; i < kept.size(); i++) {
            var patient = guests.get(i).patient();
            var by = enteredBy == null ? new Actor.Patient(patient.id().value()) : enteredBy;
            events.publishEvent(booked(kept.get(i), patient, by));
        }
        var anybodyIsNew = enteredBy == null && guests.stream().anyMatch(Guest::isNew);
        letters.booked(kept, recipients(guests), anybodyIsNew, language);
    }

    private static Object booked(OnlineAppointment appointment, OnlinePatient patient, Actor by) {
        return appointment.status() == Status.BOOKED
                ? new AppointmentBooked(appointment.id(), patient.id(), patient.isLinked(), by)
                : new AppointmentRequested(appointment.id(), patient.id(), by);
    }

    void moved(OnlineAppointment moved, OnlinePatient patient, Actor by) {
        events.publishEvent(new AppointmentMoved(moved.id(), moved.patient(), moved.status(), by));
        letters.moved(moved, patient);
    }

    void cancelled(OnlineAppointment cancelled, String words, Actor by) {
        events.publishEvent(new AppointmentCancelled(cancelled.id(), cancelled.patient(), by));
        letters.cancelled(cancelled, by instanceof Actor.Patient, words);
    }

    void restored(OnlineAppointment restored, Actor by) {
        events.publishEvent(new AppointmentRestored(restored.id(), restored.patient(), restored.status(), by));
        letters.restored(restored);
    }

    private static List<OnlinePatient> recipients(List<Guest> guests) {
        return guests.stream().map(Guest::patient).toList();
    }
}
