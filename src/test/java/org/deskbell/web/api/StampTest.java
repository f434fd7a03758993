package org.deskbell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moments are written as every formatter writes them. */
class StampTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-25T09:00:00-07:00",
                "2026-01-01T00:00:00+05:45",
                "2026-12-31T23:59:59-00:30",
                "2026-06-01T08:05:00Z",
                "2026-06-01T08:05:00.000001-07:00",
                "1880-06-01T08:05:00-07:00:04",
                "-0044-03-15T12:00:00+01:00",
                "+12026-03-15T12:00:00+01:00"
            })
    void as_a_formatter_writes_it(String text) {
        var moment = OffsetDateTime.parse(text);

        assertThat(Stamp.of(moment.toLocalDateTime(), moment.getOffset()))
                .isEqualTo(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment));
    }

    @Test
    void for_every_quarter_of_an_hour_of_a_year() {
        var first = LocalDateTime.parse("2026-01-01T00:00:00");
        var offset = ZoneOffset.of("-03:30");

        for (var i = 0; i < 4 * 24 * 365; i++) {
            var at = first.plus(Duration.ofMinutes(15).multipliedBy(i));
            assertThat(Stamp.of(at, offset))
                    .isEqualTo(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atOffset(offset)));
        }
    }
}
