package org.deskbell.pms.hl7;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** HL7's times, as 20261124080000-0700: down to the minute at least; without an offset by the clock on the practice's wall. */
record Moments(ZoneId zone) {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);
    private static final DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuuMMddHHmmssxx", Locale.ROOT);
    private static final Pattern WRITTEN = Pattern.compile("(\\d{12})(\\d{2})?(?:\\.\\d+)?\\s*([+-]\\d{4})?");

    /** Empty if it is none. An hour that the wall's clock shows twice is the first. */
    Optional<Instant> read(String written) {
        return local(written)
                .map(at -> offset(written)
                        .map(offset -> at.toInstant(offset))
                        .orElseGet(() -> at.atZone(zone).toInstant()));
    }

    /** The same, but empty in the hour that the wall's clock shows twice: nobody can tell what was first. */
    Optional<Instant> inOrder(String written) {
        var isTwice = offset(written).isEmpty()
                && local(written)
                        .filter(at -> zone.getRules().getValidOffsets(at).size() > 1)
                        .isPresent();
        return isTwice ? Optional.empty() : read(written);
    }

    private static Optional<LocalDateTime> local(String written) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) return Optional.empty();
        try {
            var seconds = parts.group(2) == null ? "00" : parts.group(2);
            return Optional.of(LocalDateTime.parse(parts.group(1) + seconds, SECONDS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneOffset> offset(String written) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches() || parts.group(3) == null) return Optional.empty();
        try {
            return Optional.of(ZoneOffset.of(parts.group(3)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A year or a month alone is no date. */
    static Optional<LocalDate> date(String written) {
        try {
            return written.length() < 8
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(written.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    String written(Instant at) {
        return WITH_OFFSET.format(at.atZone(zone));
    }
}
