package org.deskbell.web.patient;

import java.util.List;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.practice.OwnWords;

/**
 * What somebody who has signed in sees: his people, each with the visits to come and the others.
 *
 * @param hasPassword whether the account has one
 */
record AccountPage(List<Person> people, boolean hasPassword) {
    /** One of the people, and the visits. */
    record Person(OnlinePatient patient, List<Visit> coming, List<Visit> others) {
        /** What the family calls the person. */
        public String called() {
            var name = patient.who().name();
            return name.preferred() == null || name.preferred().isBlank() ? name.first() : name.preferred();
        }
    }

    /** A visit, in words.
     *
     * @param status what it is now */
    record Visit(OnlineAppointment appointment, OnlineAppointment.Status status, OwnWords type, String provider) {
        public String mark() {
            return switch (status) {
                case BOOKED, COMPLETED -> "ok";
                case HELD, REQUESTED -> "wait";
                case DECLINED, CANCELLED -> "note";
            };
        }

        public String icon() {
            return switch (status) {
                case BOOKED, COMPLETED -> "tick";
                case HELD, REQUESTED -> "clock";
                case DECLINED, CANCELLED -> "calendar-cross";
            };
        }
    }
}
