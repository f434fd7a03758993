package org.deskbell.pms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a server asks to be left alone is read from its own header, and bounded. */
class RetryAfterTest {
    private static final Duration USUAL = Duration.ofSeconds(5);

    private static HttpHeaders headers(Map<String, String> said) {
        var all = new HashMap<String, List<String>>();
        said.forEach((name, value) -> all.put(name, List.of(value)));
        return HttpHeaders.of(all, (name, value) -> true);
    }

    @Test
    void seconds_are_seconds() {
        assertThat(RetryAfter.in(headers(Map.of("Retry-After", " 120 ")))).contains(Duration.ofMinutes(2));
    }

    @Test
    void a_date_counts_by_the_servers_own_clock() {
        var said = headers(Map.of(
                "Retry-After", "Fri, 31 Dec 1999 23:59:59 GMT",
                "Date", "Fri, 31 Dec 1999 23:58:00 GMT"));

        assertThat(RetryAfter.in(said)).contains(Duration.ofSeconds(119));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999999999", "Fri, 31 Dec 1999 23:59:59 GMT"})
    void what_is_no_time_is_nothing_said(String words) {
        assertThat(RetryAfter.in(headers(Map.of("Retry-After", words)))).isEmpty();
        assertThat(RetryAfter.in(headers(Map.of()))).isEmpty();
    }

    @Test
    void a_pause_is_as_long_as_asked_but_no_shorter_than_usual_and_no_longer_than_an_hour() {
        assertThat(silent(null).pause(USUAL)).isEqualTo(USUAL);
        assertThat(silent(Duration.ofSeconds(-3)).pause(USUAL)).isEqualTo(USUAL);
        assertThat(silent(Duration.ofSeconds(1)).pause(USUAL)).isEqualTo(USUAL);
        assertThat(silent(Duration.ofMinutes(7)).pause(USUAL)).isEqualTo(Duration.ofMinutes(7));
        assertThat(silent(Duration.ofDays(3)).pause(USUAL)).isEqualTo(Duration.ofHours(1));
    }

    private static PmsSilent silent(@Nullable Duration asked) {
        return new PmsSilent("asked too often", asked);
    }
}
