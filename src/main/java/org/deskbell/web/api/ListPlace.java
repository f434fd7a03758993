package org.deskbell.web.api;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.deskbell.desk.OnlinePatientList;
import org.deskbell.patients.OnlinePatient;
import org.jspecify.annotations.Nullable;

/** Where a page of the list of online patients ends, as the word that a program sends to have the next. */
final class ListPlace {
    private static final String BETWEEN = "_";
    /** The first page, as programs of before name it. */
    private static final String FIRST = "0";

    private ListPlace() {}

    static String of(OnlinePatientList.Row last) {
        var text = last.createdAt() + BETWEEN + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(US_ASCII));
    }

    /** The place of a cursor; before all without one.
     *
     * @throws Refusal naming cursor, if no page gave it */
    static OnlinePatientList.Place read(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty() || cursor.equals(FIRST)) return OnlinePatientList.Place.BEFORE_ALL;
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), US_ASCII);
            var between = text.indexOf(BETWEEN);
            if (between < 0) throw unknown();
            return new OnlinePatientList.Place(
                    moment(text.substring(0, between)),
                    new OnlinePatient.Id(UUID.fromString(text.substring(between + 1))));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unknown();
        }
    }

    /** Of a time at which somebody can have registered; the database knows no others. */
    private static Instant moment(String text) {
        var moment = Instant.parse(text);
        if (moment.isBefore(Instant.EPOCH) || moment.isAfter(OnlinePatientList.Place.BEFORE_ALL.createdAt()))
            throw unknown();
        return moment;
    }

    private static Refusal unknown() {
        return Refusal.unreadable("cursor", "Is not the next of a page. Leave it out to begin with the first.");
    }
}
