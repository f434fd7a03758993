package org.deskbell.booking;

import java.time.LocalDate;
import java.util.stream.Stream;

/** From one day to another, both included; none if the last is before the first. */
record Days(LocalDate from, LocalDate to) {
    static Days only(LocalDate day) {
        return new Days(day, day);
    }

    Days within(Days others) {
        return new Days(from.isAfter(others.from) ? from : others.from, to.isBefore(others.to) ? to : others.to);
    }

    Days widened(int days) {
        return new Days(from.minusDays(days), to.plusDays(days));
    }

    boolean areNone() {
        return to.isBefore(from);
    }

    boolean contain(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    Stream<LocalDate> stream() {
        return areNone() ? Stream.empty() : from.datesUntil(to.plusDays(1));
    }
}
