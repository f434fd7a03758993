package org.deskbell.pms.opendental;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAddresses;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.Visit;

/** An office on a fake Open Dental: Dr. Albert, two hygienists, two operatories, a type, and Thomas Jefferson. */
final class DentalOffice implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofMillis(1_500);
    private static final long MOST_BYTES = 1 << 20;

    final FakeOpenDental server = new FakeOpenDental();
    final OfficeBooks books = server.books;
    final String albert =
            books.add("providers", "{'Abbr':'DOC1','FName':'Brian','LName':'Albert','IsHidden':'false','SSN':'1'}");
    final String tina =
            books.add("providers", "{'Abbr':'HYG1','FName':'Tina','LName':'Smith','IsHidden':'false','SSN':'1'}");
    final String room = books.add("operatories", "{'OpName':'Room 1','IsHidden':'false','ClinicNum':0}");
    final String otherRoom = books.add("operatories", "{'OpName':'Room 2','IsHidden':'false','ClinicNum':3}");
    final String type =
            books.add("appointmenttypes", "{'AppointmentTypeName':'Cleaning','IsHidden':'false','Pattern':'//XXXX//'}");
    final String thomas = books.add(
            "patients",
            "{'LName':'Jefferson','FName':'Thomas','PatStatus':'Patient','Gender':'Male','Birthdate':'1976-04-13'}");

    /** Some weeks ahead, at eight. */
    final LocalDateTime eight =
            LocalDate.now(Clock.system(FakeOpenDental.ZONE)).plusDays(30).atTime(8, 0);

    Pms pms() {
        return pms(Map.of());
    }

    Pms pms(Map<String, String> more) {
        var settings = new HashMap<>(Map.of(
                "server",
                server.address(),
                "developerKey",
                "dev",
                "customerKey",
                "cust",
                "zone",
                FakeOpenDental.ZONE.getId()));
        settings.putAll(more);
        return new OpenDentalConnector(new PmsAddresses("127.0.0.0/8"), Clock.systemUTC(), ANSWER, MOST_BYTES)
                .connect(settings);
    }

    /** With Dr. Albert in the first room, for half an hour. */
    Visit visit(String key, LocalDateTime at) {
        return visit(key, thomas, at, 30);
    }

    Visit visit(String key, String patient, LocalDateTime at, int minutes) {
        return new Visit(key, new PmsPatientId(patient), albert, room, type, at, minutes, "Online AB12");
    }

    /** Staff enter an appointment, with more fields or others as JSON with single quotes. */
    String staffBook(LocalDateTime at, String more) {
        return books.add(
                "appointments",
                "{'PatNum':1,'AptStatus':'Scheduled','Pattern':'//XX//','Op':%s,'ProvNum':%s,'ProvHyg':0,'IsHygiene':'false','AptDateTime':'%s','Note':''%s}"
                        .formatted(room, albert, OfficeTime.written(at), more));
    }

    String status(String appointment) {
        return books.text("appointments", appointment, "AptStatus");
    }

    String note(String appointment) {
        return books.text("appointments", appointment, "Note");
    }

    long standing() {
        return books.rows("appointments").values().stream()
                .filter(row -> row.path("AptStatus").asString("").equals("Scheduled"))
                .count();
    }

    static Instant instant(LocalDateTime at) {
        return at.atZone(FakeOpenDental.ZONE).toInstant();
    }

    @Override
    public void close() {
        server.close();
    }
}
