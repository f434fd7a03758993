package org.deskbell.pms.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.deskbell.pms.Visit;
import org.jspecify.annotations.Nullable;

/** A visit as a line of CSV under a header, in the practice's wall-clock time. */
final class VisitLine {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader(
                    "action",
                    "online_key",
                    "id",
                    "patient_id",
                    "provider",
                    "operatory",
                    "type",
                    "date",
                    "start",
                    "minutes",
                    "note")
            .get();

    private VisitLine() {}

    static String booked(Visit visit) {
        return written(
                "book",
                visit.onlineKey(),
                null,
                visit.patient().value(),
                visit.providerId(),
                visit.operatoryId(),
                visit.typeId(),
                visit.startsAt().toLocalDate(),
                visit.startsAt().toLocalTime(),
                visit.minutes(),
                visit.note());
    }

    static String cancelled(String ref, String onlineKey) {
        return written("cancel", onlineKey, ref, null, null, null, null, null, null, null, null);
    }

    private static String written(@Nullable Object... values) {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
