package org.deskbell.web;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.deskbell.people.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Dates, times, numbers and phones as people read them, in the current practice's zone; in templates as
 * {@code ${@words.at(row.bookedAt)}}. A missing value gives an empty text.
 */
@Component
public class Words {
    /** The language of staff, and of patients who read it. */
    public static final Locale ENGLISH = Locale.US;
    /** The other language of patients. */
    public static final Locale SPANISH = Locale.of("es", "US");

    private static final DateTimeFormatter STAFF = english("EEE, MMM d, HH:mm");
    private static final DateTimeFormatter STAFF_DAY = english("EEE, MMM d");
    private static final DateTimeFormatter STAFF_FULL_DAY = english("EEE, MMM d, yyyy");
    private static final DateTimeFormatter STAFF_LONG_DAY = english("EEEE, MMMM d");
    private static final DateTimeFormatter SHORT_DAY = english("MMM d");
    private static final DateTimeFormatter CLOCK = english("HH:mm");
    private static final DateTimeFormatter BORN = english("MMM d, yyyy");
    private static final DateTimeFormatter PATIENT = english("EEEE, MMMM d, yyyy, 'at' h:mm a");
    private static final DateTimeFormatter PACIENTE = spanish("EEEE, d 'de' MMMM 'de' yyyy, 'a las' H:mm");

    private final PracticeAtHand practice;
    private final Clock clock;

    Words(PracticeAtHand practice, Clock clock) {
        this.practice = practice;
        this.clock = clock;
    }

    private static DateTimeFormatter english(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, ENGLISH);
    }

    private static DateTimeFormatter spanish(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, SPANISH);
    }

    /** For staff: Tue, Nov 24, 09:30. */
    public String staff(@Nullable Instant moment) {
        return moment == null ? "" : STAFF.format(there(moment));
    }

    /** For staff: Tue, Nov 24. */
    public String staffDay(@Nullable LocalDate day) {
        return day == null ? "" : STAFF_DAY.format(day);
    }

    /** For staff, with the year: Tue, Nov 24, 2026. */
    public String fullDay(@Nullable LocalDate day) {
        return day == null ? "" : STAFF_FULL_DAY.format(day);
    }

    /** For staff, the day of a moment with its year: Tue, Nov 24, 2026. */
    public String fullDayOf(@Nullable Instant moment) {
        return moment == null ? "" : STAFF_FULL_DAY.format(there(moment));
    }

    /** A heading for staff: Tuesday, November 24. */
    public String longDay(@Nullable LocalDate day) {
        return day == null ? "" : STAFF_LONG_DAY.format(day);
    }

    /** The time of the day, for staff: 09:41. */
    public String at(@Nullable Instant moment) {
        return moment == null ? "" : CLOCK.format(there(moment));
    }

    /** A practice's wall-clock time, for staff: 09:41. */
    public String time(@Nullable LocalTime time) {
        return time == null ? "" : CLOCK.format(time);
    }

    /** When something was, seen from now: 09:41 today, else Tue, Nov 24, 09:41. */
    public String when(@Nullable Instant moment) {
        if (moment == null) return "";
        return there(moment).toLocalDate().equals(today()) ? at(moment) : staff(moment);
    }

    /** The day it is at the practice. */
    public LocalDate today() {
        return there(clock.instant()).toLocalDate();
    }

    /** For patients: Tuesday, December 8, 2026, at 9:00 AM. */
    public String patient(@Nullable Instant moment) {
        return moment == null ? "" : (isSpanish() ? PACIENTE : PATIENT).format(there(moment));
    }

    /** A date of birth: Apr 13, 1983. */
    public String born(@Nullable LocalDate day) {
        return day == null ? "" : BORN.format(day);
    }

    /** How far off a coming moment is: in 23 h, in 40 min, in 3 days (of the practice's calendar); "now" once it is there. */
    public String in(@Nullable Instant moment) {
        if (moment == null) return "";
        var left = Duration.between(clock.instant(), moment);
        if (left.toMinutes() < 1) return "now";
        return "in "
                + (left.toHours() < 48
                        ? length(left)
                        : ChronoUnit.DAYS.between(today(), there(moment).toLocalDate()) + " days");
    }

    /** How long ago a moment was: 3 min ago, 5 h ago; "just now" in the first minute. */
    public String ago(@Nullable Instant moment) {
        if (moment == null) return "";
        var passed = Duration.between(moment, clock.instant());
        return passed.toMinutes() < 1 ? "just now" : length(passed) + " ago";
    }

    /** How long something takes: 40 min, 5 h, 3 days; "under a minute" below that. */
    public String span(Duration time) {
        return time.toMinutes() < 1 ? "under a minute" : length(time);
    }

    private static String length(Duration time) {
        if (time.toMinutes() < 60) return time.toMinutes() + " min";
        if (time.toHours() < 48) return time.toHours() + " h";
        return time.toDays() + " days";
    }

    /** A day without its year, for lists: Nov 23. */
    public String day(@Nullable Instant moment) {
        return moment == null ? "" : SHORT_DAY.format(there(moment));
    }

    /** A number with its thousands marked: 4,312. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.US).format(number);
    }

    /** A telephone number as people write it: (434) 555-0143; what is none stays as it is. */
    public String phone(@Nullable String number) {
        if (number == null) return "";
        return PhoneNumber.parse(number).map(PhoneNumber::shown).orElse(number);
    }

    private ZonedDateTime there(Instant moment) {
        return moment.atZone(practice.get().zone());
    }

    /** The code of the other of the two languages in which patients read. */
    public static String otherLanguage(Locale language) {
        return language.getLanguage().equals(SPANISH.getLanguage()) ? ENGLISH.getLanguage() : SPANISH.getLanguage();
    }

    private static boolean isSpanish() {
        return LocaleContextHolder.getLocale().getLanguage().equals("es");
    }
}
