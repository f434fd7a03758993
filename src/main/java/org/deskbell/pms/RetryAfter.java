package org.deskbell.pms;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long a server asks to be left alone: the header {@code Retry-After} of RFC 9110, section 10.2.3. */
public final class RetryAfter {
    private RetryAfter() {}

    /** Empty if the answer does not say, or not in words we know. A date counts by the server's own clock, which stands beside
     * it. */
    public static Optional<Duration> in(HttpHeaders headers) {
        return headers.firstValue("Retry-After").map(String::strip).flatMap(said -> read(said, headers));
    }

    private static Optional<Duration> read(String said, HttpHeaders headers) {
        if (said.matches("\\d{1,9}")) return Optional.of(Duration.ofSeconds(Integer.parseInt(said)));
        var until = date(said);
        var now = headers.firstValue("Date").map(RetryAfter::date).orElse(null);
        return until == null || now == null ? Optional.empty() : Optional.of(Duration.between(now, until));
    }

    private static @Nullable ZonedDateTime date(String said) {
        try {
            return ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME);
        } catch (DateTimeException e) {
            return null; // no date: as if nothing had been said
        }
    }
}
