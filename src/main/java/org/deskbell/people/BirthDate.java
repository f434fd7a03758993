package org.deskbell.people;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What came of reading a birth date that a person typed, the month before the day. */
public sealed interface BirthDate {
    /** It is a date on which somebody alive may have been born. */
    record Read(LocalDate date) implements BirthDate {}

    /**
     * It is not, and why.
     *
     * @param message the key of the sentence that says what is wrong, as people.born.month
     * @param arguments what the sentence fills in
     */
    record Wrong(String message, List<Object> arguments) implements BirthDate {}

    /** The oldest that anybody registers. */
    int OLDEST_YEARS = 130;

    /** Reads 4/13/1983, 04131983, 1983-04-13, Apr 13, 1983 and the like. */
    static BirthDate read(String text, LocalDate today) {
        return TypedDate.in(text).map(typed -> checked(typed, today)).orElseGet(() -> wrong("people.born.unreadable"));
    }

    private static BirthDate checked(TypedDate typed, LocalDate today) {
        if (typed.year() < 100) return wrong("people.born.short_year");
        if (typed.month() < 1 || typed.month() > 12) return noSuchMonth(typed);
        if (typed.day() < 1 || typed.day() > daysOf(typed)) return noSuchDay(typed);
        var date = LocalDate.of(typed.year(), typed.month(), typed.day());
        if (date.isAfter(today)) return wrong("people.born.future");
        if (date.isBefore(today.minusYears(OLDEST_YEARS))) return wrong("people.born.too_old", OLDEST_YEARS);
        return new Read(date);
    }

    private static BirthDate noSuchMonth(TypedDate typed) {
        var month = String.valueOf(typed.month());
        if (typed.month() < 13 || typed.month() > 31 || typed.day() < 1 || typed.day() > 12)
            return wrong("people.born.no_month", month);
        return wrong("people.born.month", month, String.valueOf(typed.day()), String.valueOf(typed.year()));
    }

    private static BirthDate noSuchDay(TypedDate typed) {
        return wrong("people.born.day", typed.month(), String.valueOf(typed.year()), daysOf(typed));
    }

    private static int daysOf(TypedDate typed) {
        return YearMonth.of(typed.year(), typed.month()).lengthOfMonth();
    }

    private static BirthDate wrong(String message, Object... arguments) {
        return new Wrong(message, List.of(arguments));
    }
}
