package org.deskbell.web.patient;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.deskbell.booking.Hold;
import org.deskbell.booking.WaitlistEntry;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Practice;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;

/**
 * What somebody on the waitlist sees; it names the practice and its people, never the patient.
 *
 * @param provider who is waited for, or who is offered; null for anyone
 * @param offer the time that is offered now; null if none is
 * @param key names the press that takes it
 */
record WaitingPage(
        Practice practice,
        WaitlistEntry entry,
        OnlineAppointmentType type,
        @Nullable Provider provider,
        @Nullable Hold offer,
        Answer answer,
        Instant now,
        String key,
        @Nullable Refusal refusal) {
    /** How far it is, as the last part of the keys of its words. */
    public String state() {
        return switch (entry.state()) {
            case WAITING -> "WAITING";
            case OFFERED -> offer == null ? "LAPSED" : "OFFERED";
            case BOOKED -> "BOOKED";
            case LEFT -> "LEFT";
            case OVER -> "OVER";
        };
    }

    public String mark() {
        return switch (entry.state()) {
            case WAITING -> "note";
            case OFFERED -> "wait";
            case BOOKED -> "ok";
            case LEFT, OVER -> "";
        };
    }

    public String icon() {
        return switch (entry.state()) {
            case WAITING, OFFERED -> offer == null ? "clock" : "bell";
            case BOOKED -> "tick";
            case LEFT, OVER -> "dash";
        };
    }

    /** How long the offer stands. */
    public long secondsLeft() {
        return offer == null ? 0 : Kept.of(offer, now).seconds();
    }

    Map<String, Object> model(Locale locale) {
        var site = "/p/" + practice.slug();
        var model = new HashMap<String, Object>();
        model.put("page", this);
        model.put("words", new DateWords(locale, practice.zone()));
        model.put("site", site);
        model.put("here", site + "/waitlist/" + entry.id());
        return model;
    }
}
