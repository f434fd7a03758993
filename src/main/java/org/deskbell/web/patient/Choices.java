package org.deskbell.web.patient;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.deskbell.availability.Slot;
import org.deskbell.booking.SlotSearch;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What a visitor has chosen so far. It lives in the address of the page, and holds nothing about the visitor; what
 * cannot be read there counts as not chosen.
 *
 * @param provider an id, or {@link #ANYONE}; null while not chosen
 * @param around the time of day that would suit; null for any time
 * @param within how many hours before or after it
 */
record Choices(
        @Nullable String type,
        @Nullable String provider,
        @Nullable LocalTime around,
        int within,
        @Nullable YearMonth month,
        @Nullable LocalDate day,
        @Nullable Instant at) {
    static final String ANYONE = "anyone";
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2199-12-31T00:00:00Z");
    private static final int MOST_HOURS = 4;
    private static final int USUAL_HOURS = 2;

    static Choices of(Map<String, String> query) {
        return new Choices(
                read(query, "type", text -> UUID.fromString(text).toString()),
                read(
                        query,
                        "provider",
                        text -> text.equals(ANYONE)
                                ? text
                                : UUID.fromString(text).toString()),
                read(query, "around", LocalTime::parse),
                hours(read(query, "within", Integer::valueOf)),
                read(
                        query,
                        "month",
                        text -> within(YearMonth.of(2000, 1), YearMonth.parse(text), YearMonth.of(2199, 12))),
                read(query, "day", text -> within(FIRST_DAY, LocalDate.parse(text), LAST_DAY)),
                read(query, "at", text -> within(FIRST, Instant.parse(text), LAST)));
    }

    private static <T> @Nullable T read(Map<String, String> query, String name, Function<String, T> reader) {
        var text = query.getOrDefault(name, "");
        try {
            return text.isEmpty() ? null : reader.apply(text);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Times that no calendar shows are none. */
    private static <T extends Comparable<? super T>> T within(T first, T asked, T last) {
        if (asked.compareTo(first) < 0 || asked.compareTo(last) > 0) throw new IllegalArgumentException("out of range");
        return asked;
    }

    private static int hours(@Nullable Integer asked) {
        return asked == null ? USUAL_HOURS : Math.clamp(asked, 1, MOST_HOURS);
    }

    public Choices toType(OnlineAppointmentType.Id chosen) {
        return new Choices(chosen.toString(), provider, around, within, month, day, at);
    }

    public Choices toAnyone() {
        return new Choices(type, ANYONE, around, within, month, day, at);
    }

    public Choices toProvider(Provider.Id chosen) {
        return new Choices(type, chosen.toString(), around, within, month, day, at);
    }

    public Choices toMonth(YearMonth chosen) {
        return new Choices(type, provider, around, within, chosen, null, at);
    }

    /** The time chosen before stays, so that what was typed into the form below it does, too. */
    public Choices toDay(LocalDate chosen) {
        return new Choices(type, provider, around, within, YearMonth.from(chosen), chosen, at);
    }

    public Choices toTime(Slot chosen) {
        var chosenDay = chosen.at().toLocalDate();
        return new Choices(type, provider, around, within, YearMonth.from(chosenDay), chosenDay, chosen.startsAt());
    }

    /** The day of the slot, at any time of day if the one chosen would hide it. */
    public Choices toDayOf(Slot slot) {
        var shown = covers(slot.at().toLocalTime()) ? this : atAnyTime();
        return shown.toDay(slot.at().toLocalDate());
    }

    Choices withoutProvider() {
        return new Choices(type, null, around, within, month, day, at);
    }

    private Choices atAnyTime() {
        return new Choices(type, provider, null, within, month, day, at);
    }

    private boolean covers(LocalTime time) {
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

    SlotSearch search(OnlineAppointmentType.Id in, LocalDate from, LocalDate to) {
        return new SlotSearch(in, wanted(), from, to, around, around == null ? null : Duration.ofHours(within));
    }

    /** Only the time chosen, on its day. */
    SlotSearch search(OnlineAppointmentType.Id in, LocalDateTime only) {
        return new SlotSearch(in, wanted(), only.toLocalDate(), only.toLocalDate(), only.toLocalTime(), Duration.ZERO);
    }

    /** Whom to see; null for anyone. */
    Provider.@Nullable Id wanted() {
        return provider == null || provider.equals(ANYONE) ? null : new Provider.Id(UUID.fromString(provider));
    }

    /** These choices as the query of an address, as in ?type=…&provider=anyone. */
    public String query() {
        return query(named());
    }

    /** The same page in another language. */
    public String query(String language) {
        var named = named();
        named.put("lang", language);
        return query(named);
    }

    private static String query(Map<String, String> named) {
        return named.entrySet().stream()
                .map(one -> one.getKey() + "=" + UriUtils.encodeQueryParam(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** These choices by name, as a form carries them hidden. */
    public Map<String, String> named() {
        var named = new LinkedHashMap<String, @Nullable Object>();
        named.put("type", type);
        named.put("provider", provider);
        named.put("around", around);
        named.put("within", around == null ? null : within);
        named.put("month", month);
        named.put("day", day);
        named.put("at", at);
        return named.entrySet().stream()
                .filter(one -> one.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> Objects.toString(one.getValue()), (a, b) -> a, LinkedHashMap::new));
    }
}
