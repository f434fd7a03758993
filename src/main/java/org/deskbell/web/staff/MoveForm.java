package org.deskbell.web.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.deskbell.practice.Provider;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What staff have filled in so far of a visit that they move. It holds nothing about the patient, so that it may stand in an
 * address.
 *
 * @param day the first day of the week shown; without one no times are shown yet
 * @param provider whose times are shown: an id, "anyone", or else who has the visit now
 * @param at one of the free times, or "other"
 * @param on the day of another time
 * @param time the other time, on the practice's clock
 * @param outside the time whose broken rules were shown before
 * @param startsAt when the visit begins, as the page showed it; no part of an address
 * @param key names this sending, so that pressing twice moves once
 */
public record MoveForm(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate day,

        @Nullable String provider,
        @Nullable String at,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate on,

        @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable
        LocalTime time,

        @Nullable String outside,
        @Nullable Instant startsAt,
        @Nullable String key) {
    /** What the form sends for anyone's times. */
    static final String ANYONE = "anyone";

    /** Whose times are asked for; empty for anyone's.
     *
     * @param now who has the visit */
    Optional<Provider.Id> whose(Provider.Id now) {
        return ANYONE.equals(provider) ? Optional.empty() : Optional.of(named().orElse(now));
    }

    private Optional<Provider.Id> named() {
        try {
            return Optional.ofNullable(provider).map(UUID::fromString).map(Provider.Id::new);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // as if nobody were named
        }
    }

    /** The time chosen; another time is with whom the week is of, or else who has the visit now. */
    TypedTime typed(Provider.Id now) {
        return new TypedTime(at, on, time, whose(now).orElse(now));
    }

    String sending() {
        return sending(key);
    }

    /** The form's own key, so that pressing twice does it once. */
    static String sending(@Nullable String key) {
        return key != null && key.matches("[0-9a-f-]{36}")
                ? key
                : UUID.randomUUID().toString();
    }

    /** The address at which the form is shown again as it was filled in; what was read before is no part of it. */
    String at(String page) {
        var address = UriComponentsBuilder.fromPath(page);
        add(address, "day", day);
        add(address, "provider", provider);
        add(address, "at", at);
        add(address, "on", on);
        add(address, "time", time);
        return address.build().encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) address.queryParam(name, value);
    }
}
