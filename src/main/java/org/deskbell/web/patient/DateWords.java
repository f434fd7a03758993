package org.deskbell.web.patient;

import java.text.ListFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deskbell.availability.Slot;
import org.jspecify.annotations.Nullable;

/** Days and times as a patient reads them: in his language, on the practice's wall clock, the month as a word. */
record DateWords(Locale locale, ZoneId zone) {
    private static final char NARROW_SPACE = '\u202f';
    private static final char FIRM_SPACE = '\u00a0';

    /** Tuesday, December 8, 2026. */
    public String date(LocalDate day) {
        return written("EEEE, MMMM d, yyyy", "EEEE, d 'de' MMMM 'de' yyyy", day);
    }

    public String date(Instant moment) {
        return date(moment.atZone(zone).toLocalDate());
    }

    /** Tuesday, December 8. */
    public String day(LocalDate day) {
        return written("EEEE, MMMM d", "EEEE, d 'de' MMMM", day);
    }

    public String day(Instant moment) {
        return day(moment.atZone(zone).toLocalDate());
    }

    /** December 2026. */
    public String month(YearMonth month) {
        return written("MMMM yyyy", "MMMM 'de' yyyy", month.atDay(1));
    }

    /** 9:00 AM, and never broken over two lines. */
    public String time(LocalTime time) {
        return DateTimeFormatter.ofPattern("h:mm a", locale)
                .format(time)
                .replace(NARROW_SPACE, FIRM_SPACE)
                .replace(' ', FIRM_SPACE);
    }

    public String time(Instant moment) {
        return time(moment.atZone(zone).toLocalTime());
    }

    /** The days of the week, Sunday first, as calendars in the United States have them. */
    public List<DayOfWeek> week() {
        return IntStream.range(0, DayOfWeek.values().length)
                .mapToObj(DayOfWeek.SUNDAY::plus)
                .toList();
    }

    public String weekday(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    public String shortWeekday(DayOfWeek weekday) {
        return begun(weekday.getDisplayName(TextStyle.SHORT_STANDALONE, locale));
    }

    /**
     * 9:40 AM and 10:20 AM.
     *
     * @param asked the time they stand in for; another day than its is named before its times
     */
    public String times(List<Slot> slots, @Nullable Instant asked) {
        var days = slots.stream()
                .collect(Collectors.groupingBy(slot -> slot.at().toLocalDate(), TreeMap::new, Collectors.toList()));
        return days.entrySet().stream()
                .map(one -> isDayOf(one.getKey(), asked)
                        ? times(one.getValue())
                        : day(one.getKey()) + ", " + times(one.getValue()))
                .collect(Collectors.joining("; "));
    }

    private boolean isDayOf(LocalDate day, @Nullable Instant asked) {
        return asked != null && asked.atZone(zone).toLocalDate().equals(day);
    }

    private String times(List<Slot> slots) {
        return ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(slots.stream().map(slot -> time(slot.startsAt())).toList());
    }

    /** The same with a capital, as a line begins: Spanish writes its days and months small. */
    public String begun(String words) {
        return words.substring(0, 1).toUpperCase(locale) + words.substring(1);
    }

    private String written(String english, String spanish, TemporalAccessor day) {
        var pattern = locale.getLanguage().equals("es") ? spanish : english;
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}
