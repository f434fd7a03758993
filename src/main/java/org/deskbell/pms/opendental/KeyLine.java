package org.deskbell.pms.opendental;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Our key in the note of an appointment, in words for who reads the chart. The last one counts: what is appended to a note
 * comes after what stood there. It is one line without breaks, because Open Dental gives breaks back as blanks
 * (opendental.com/site/apiimplementation.html, Data Types).
 */
record KeyLine(String key, boolean isCancelled) {
    private static final String BOOKED = "booked online, leave this line";
    private static final String CANCELLED = "cancelled online";
    private static final Pattern WRITTEN =
            Pattern.compile("\\[Deskbell ([A-Za-z0-9._-]{1,100}): (" + BOOKED + "|" + CANCELLED + ")]");

    static KeyLine booked(String key) {
        return new KeyLine(key, false);
    }

    static KeyLine cancelled(String key) {
        return new KeyLine(key, true);
    }

    static Optional<KeyLine> in(String note) {
        @Nullable KeyLine last = null;
        var each = WRITTEN.matcher(note);
        while (each.find()) last = new KeyLine(each.group(1), each.group(2).equals(CANCELLED));
        return Optional.ofNullable(last);
    }

    String written() {
        return "[Deskbell " + key + ": " + (isCancelled ? CANCELLED : BOOKED) + "]";
    }

    /** A note that says so, too. */
    String under(String note) {
        return note.isBlank() ? written() : note.strip() + "\r\n" + written();
    }

    /** The note with this line in the place of all of ours that it has. */
    String inPlaceOfOthers(String note) {
        return under(WRITTEN.matcher(note).replaceAll("").strip());
    }
}
