package org.deskbell.pms.opendental;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Times as Open Dental writes them: by the clock on the office's wall, without a zone; the year 1 is none
 * (opendental.com/site/apiimplementation.html, Data Types).
 */
final class OfficeTime {
    /** When a clock is set back it shows an hour twice; a mark that lies further back than that misses nothing. */
    private static final Duration MARGIN = Duration.ofMinutes(65);

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private OfficeTime() {}

    /** Empty if it is none. */
    static Optional<LocalDateTime> moment(String written) {
        try {
            return Optional.of(LocalDateTime.parse(written, FORMAT)).filter(at -> at.getYear() > 1);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Empty if it is none. */
    static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written)).filter(day -> day.getYear() > 1);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String written(LocalDateTime at) {
        return FORMAT.format(at);
    }

    /** From where to ask what has changed, so early that nothing slips through. */
    static String since(LocalDateTime mark) {
        return written(mark.minus(MARGIN));
    }
}
