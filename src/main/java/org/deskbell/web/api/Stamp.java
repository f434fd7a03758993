package org.deskbell.web.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes a moment as ISO 8601 with seconds and offset; many times faster than a formatter, which the odd ones still get. */
final class Stamp {
    private static final byte[] FORM = "0000-00-00T00:00:00+00:00".getBytes(ISO_8859_1);
    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;

    private Stamp() {}

    static String of(LocalDateTime at, ZoneOffset offset) {
        var seconds = offset.getTotalSeconds();
        if (isOdd(at, seconds)) return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atOffset(offset));
        var text = FORM.clone();
        put(text, 0, at.getYear() / 100);
        put(text, 2, at.getYear() % 100);
        put(text, 5, at.getMonthValue());
        put(text, 8, at.getDayOfMonth());
        put(text, 11, at.getHour());
        put(text, 14, at.getMinute());
        put(text, 17, at.getSecond());
        text[19] = (byte) (seconds < 0 ? '-' : '+');
        put(text, 20, Math.abs(seconds) / HOUR);
        put(text, 23, Math.abs(seconds) % HOUR / MINUTE);
        return new String(text, ISO_8859_1);
    }

    /** UTC is written as Z, and fractions or offsets with seconds have more digits. */
    @SuppressWarnings("JavaLocalDateTimeGetNano") // whether there is any fraction
    private static boolean isOdd(LocalDateTime at, int seconds) {
        return seconds == 0 || seconds % MINUTE != 0 || at.getNano() != 0 || at.getYear() < 1 || at.getYear() > 9_999;
    }

    private static void put(byte[] text, int at, int number) {
        text[at] = (byte) ('0' + number / 10);
        text[at + 1] = (byte) ('0' + number % 10);
    }
}
