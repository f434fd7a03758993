package org.deskbell.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Schedule;

/** The schedule and what is taken, at one moment. */
record View(Schedule schedule, Window window, Instant now) {
    /** The days on which somebody can be seen at all: from today to the horizon, both included. */
    static Days bookable(Schedule schedule, Instant now) {
        var today = schedule.practice().dayOf(now);
        return new Days(today, today.plusDays(schedule.settings().horizonDays()));
    }

    Days bookable() {
        return bookable(schedule, now);
    }

    /** No visit starts before it. */
    Instant earliest(Audience audience) {
        return switch (audience) {
            case NEW -> now.plus(schedule.settings().noticeNew());
            case KNOWN -> now.plus(schedule.settings().noticeKnown());
            case STAFF -> now;
        };
    }

    /** No visit starts then or later. */
    Instant latest() {
        return startOf(bookable().to().plusDays(1));
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(schedule.practice().zone()).toInstant();
    }

    /** Whether the audience can book the type at all. */
    boolean isOpen(OnlineAppointmentType type, Audience audience) {
        return isPmsKnown() && isFor(type, audience);
    }

    /** Before its first reading a PMS would seem to have nothing taken. */
    boolean isPmsKnown() {
        return schedule.pmsCan().isEmpty() || window.readAt() != null;
    }

    private boolean isFor(OnlineAppointmentType type, Audience audience) {
        var online = schedule.settings().online() && type.offered();
        return switch (audience) {
            case NEW -> online && type.forNew();
            case KNOWN -> online && type.forKnown();
            case STAFF -> true;
        };
    }

    /** Whether the practice answers before the visit is booked: it wants to, or what is known of the PMS is too old. */
    boolean answersFirst(OnlineAppointmentType type) {
        return type.mode() == OnlineAppointmentType.Mode.REQUEST || isStale();
    }

    boolean isStale() {
        var oldest = now.minus(schedule.settings().staleAfter());
        return schedule.pmsCan().isPresent()
                && (window.readAt() == null || window.readAt().isBefore(oldest));
    }

    /** The providers who are asked for, in the practice's order. */
    static List<Provider.Id> providers(Sought sought, OnlineAppointmentType type) {
        return type.providers().stream()
                .filter(one -> sought.provider() == null || sought.provider().equals(one))
                .toList();
    }
}
