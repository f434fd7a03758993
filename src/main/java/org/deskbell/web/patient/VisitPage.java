package org.deskbell.web.patient;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Practice;
import org.deskbell.practice.Provider;

/** What a visitor sees of his visit; it names the practice and its people, never the patient. */
record VisitPage(Practice practice, OnlineAppointment visit, OnlineAppointmentType type, Provider provider) {
    private static final Duration EARLY = Duration.ofMinutes(10);

    /** How its state looks; the words say the same. */
    public String mark() {
        return switch (visit.status()) {
            case BOOKED, COMPLETED -> "ok";
            case HELD, REQUESTED -> "wait";
            case DECLINED, CANCELLED -> "note";
        };
    }

    public String icon() {
        return switch (visit.status()) {
            case BOOKED, COMPLETED -> "tick";
            case HELD, REQUESTED -> "clock";
            case DECLINED, CANCELLED -> "calendar-cross";
        };
    }

    /** The code in pairs, as it is said: K7 4M 9P. */
    public String code() {
        return visit.code().replaceAll("..(?!$)", "$0 ");
    }

    public QrCode qr() {
        return QrCode.of(visit.code());
    }

    /** When to be at the front desk. */
    public Instant arrival() {
        return visit.startsAt().minus(EARLY);
    }

    Map<String, Object> model(Locale locale) {
        return Map.of("page", this, "words", new DateWords(locale, practice.zone()), "site", "/p/" + practice.slug());
    }
}
