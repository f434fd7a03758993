package org.deskbell.web.patient;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.deskbell.availability.Slot;
import org.deskbell.booking.OnlineAppointment;
import org.jspecify.annotations.Nullable;

/**
 * When a visit is looked for, and what has been chosen of it: the part of an address that every calendar has.
 *
 * @param around the time of day that would suit; null for any time
 * @param within how many hours before or after it
 * @param hold what keeps the time chosen; it names nobody
 */
record When(
        @Nullable LocalTime around,
        int within,
        @Nullable YearMonth month,
        @Nullable LocalDate day,
        @Nullable Instant at,
        OnlineAppointment.@Nullable Id hold) {
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2199-12-31T00:00:00Z");
    private static final int MOST_HOURS = 4;
    private static final int USUAL_HOURS = 2;

    static When of(Map<String, String> named) {
        var query = new Query(named);
        return new When(
                query.read("around", LocalTime::parse),
                hours(query.read("within", Integer::valueOf)),
                query.read(
                        "month", text -> within(YearMonth.of(2000, 1), YearMonth.parse(text), YearMonth.of(2199, 12))),
                query.read("day", text -> within(FIRST_DAY, LocalDate.parse(text), LAST_DAY)),
                query.read("at", When::moment),
                query.read("hold", text -> new OnlineAppointment.Id(UUID.fromString(text))));
    }

    /** A time is chosen, and nothing else. */
    static When only(Instant chosen) {
        return new When(null, USUAL_HOURS, null, null, chosen, null);
    }

    static Instant moment(String text) {
        return within(FIRST, Instant.parse(text), LAST);
    }

    /** Times that no calendar shows are none. */
    private static <T extends Comparable<? super T>> T within(T first, T asked, T last) {
        if (asked.compareTo(first) < 0 || asked.compareTo(last) > 0) throw new IllegalArgumentException("out of range");
        return asked;
    }

    private static int hours(@Nullable Integer asked) {
        return asked == null ? USUAL_HOURS : Math.clamp(asked, 1, MOST_HOURS);
    }

    /** Whether no day is asked for, in no way. */
    boolean isAnyDay() {
        return month == null && day == null && at == null;
    }

    When toMonth(YearMonth chosen) {
        return new When(around, within, chosen, null, at, hold);
    }

    /** The time chosen before stays, so that what was typed into the form below it does, too. */
    When toDay(LocalDate chosen) {
        return new When(around, within, YearMonth.from(chosen), chosen, at, hold);
    }

    /** The day of the slot, at any time of day if the one chosen would hide it. */
    When toDayOf(Slot slot) {
        var shown = covers(slot.at().toLocalTime()) ? this : anyTime();
        return shown.toDay(slot.at().toLocalDate());
    }

    When toTime(Slot slot) {
        return toTime(slot.startsAt(), slot.at().toLocalDate());
    }

    When toTime(Instant chosen, LocalDate on) {
        return new When(around, within, YearMonth.from(on), on, chosen, null);
    }

    When held(Slot slot, OnlineAppointment.Id by) {
        var day = slot.at().toLocalDate();
        return new When(around, within, YearMonth.from(day), day, slot.startsAt(), by);
    }

    /** Nothing is chosen any more; a hold is still named, to be given back for another. */
    When withoutTime() {
        return new When(around, within, month, day, null, hold);
    }

    When unheld() {
        return new When(around, within, month, day, at, null);
    }

    When anyTime() {
        return new When(null, within, month, day, at, hold);
    }

    /** Only the time of day that would suit. */
    When preference() {
        return new When(around, within, null, null, null, null);
    }

    /** Whether a time of day suits. */
    boolean covers(LocalTime time) {
        return around == null || (!time.isBefore(earliest()) && !time.isAfter(latest()));
    }

    /** The longest that a visitor may look before or after, in hours. */
    public int mostHours() {
        return MOST_HOURS;
    }

    /** The first time that suits. */
    public LocalTime earliest() {
        if (around == null || around.getHour() < within) return LocalTime.MIN;
        return around.minusHours(within);
    }

    /** The last time that suits. */
    public LocalTime latest() {
        var last = LocalTime.of(23, 59);
        if (around == null || around.isAfter(last.minusHours(within))) return last;
        return around.plusHours(within);
    }

    /** How far from the time of day that would suit; null for any time. */
    @Nullable
    Duration distance() {
        return around == null ? null : Duration.ofHours(within);
    }

    Map<String, String> named() {
        var named = new LinkedHashMap<String, @Nullable Object>();
        named.put("around", around);
        named.put("within", around == null ? null : within);
        named.put("month", month);
        named.put("day", day);
        named.put("at", at);
        named.put("hold", hold);
        return Query.given(named);
    }
}
