package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.people.PostalAddress;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Practice;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFileTest {
    private static final Instant LATER = Instant.parse("2026-11-23T16:01:00Z");

    @Test
    void a_file_that_is_made_later_takes_the_place_of_an_earlier_one_of_the_same_visit() {
        var appointment = appointment(Instant.parse("2026-12-08T16:00:00Z"));

        var text = file(appointment, "America/Denver", "Appointment at Maple Street Dental");

        assertThat(text)
                .contains("UID:" + appointment.id())
                .contains(
                        "DTSTART;TZID=America/Denver:20261208T090000\r\n",
                        "DURATION:PT1H",
                        "DTSTAMP:20261123T160100Z",
                        "SEQUENCE:60")
                .contains("SUMMARY:Appointment at Maple Street Dental", "BEGIN:VTIMEZONE")
                .contains("LOCATION:Maple Street Dental\\, North office\\, 5 Oak Street\\, Sheridan");
    }

    private static String file(OnlineAppointment appointment, String zone, String summary) {
        var where = new Where("North office", new PostalAddress("5 Oak Street", "Sheridan", "", ""));
        return CalendarFile.of(List.of(new CalendarFile.Entry(appointment, where)), practice(zone), summary, LATER);
    }

    @ParameterizedTest
    @CsvSource({
        "America/Denver, 2026-03-07T16:00:00Z, 2026-03-07T09:00",
        "America/Denver, 2026-03-08T15:00:00Z, 2026-03-08T09:00",
        "America/Denver, 2026-11-01T16:00:00Z, 2026-11-01T09:00",
        "America/Denver, 2026-11-01T07:30:00Z, 2026-11-01T01:30",
        "Europe/Berlin, 2026-03-29T07:00:00Z, 2026-03-29T09:00",
        "Europe/Berlin, 2026-10-25T08:00:00Z, 2026-10-25T09:00",
        "Australia/Lord_Howe, 2026-04-04T22:30:00Z, 2026-04-05T09:00",
        "Australia/Lord_Howe, 2026-10-03T22:00:00Z, 2026-10-04T09:00",
        "America/Phoenix, 2026-07-01T16:00:00Z, 2026-07-01T09:00",
        "Africa/Cairo, 2026-07-01T06:00:00Z, 2026-07-01T09:00",
        "UTC, 2026-07-01T09:00:00Z, 2026-07-01T09:00"
    })
    void the_zone_in_the_file_says_the_moment_that_was_booked(String zone, Instant at, String onTheWall)
            throws IOException, ParserException {
        var text = file(appointment(at), zone, "Appointment");

        new CalendarBuilder().build(new StringReader(text)).validate();
        var start = local(text.substring(text.indexOf("BEGIN:VEVENT")), "DTSTART;TZID=" + zone);
        assertThat(start).isEqualTo(LocalDateTime.parse(onTheWall));
        assertThat(start.atOffset(offset(text, start)).toInstant()).isEqualTo(at);
    }

    /** As RFC 5545 has it: that of the last observance that began, by the wall clock before it. */
    private static ZoneOffset offset(String text, LocalDateTime start) {
        var observances = new TreeMap<LocalDateTime, ZoneOffset>();
        Pattern.compile("BEGIN:(?:STANDARD|DAYLIGHT)\r\n(.*?)END:", Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .forEach(found -> observances.put(local(found, "DTSTART"), ZoneOffset.of(value(found, "TZOFFSETTO"))));
        return observances.floorEntry(start).getValue();
    }

    private static LocalDateTime local(String text, String property) {
        return LocalDateTime.parse(value(text, property), DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss"));
    }

    private static String value(String text, String property) {
        var line = text.lines()
                .filter(one -> one.startsWith(property + ":"))
                .findFirst()
                .orElseThrow();
        return line.substring(property.length() + 1);
    }

    private static OnlineAppointment appointment(Instant at) {
        return new OnlineAppointment(
                new OnlineAppointment.Id(UUID.randomUUID()),
                "K74M9P",
                new OnlinePatient.Id(UUID.randomUUID()),
                new OnlineAppointmentType.Id(UUID.randomUUID()),
                new Provider.Id(UUID.randomUUID()),
                new Operatory.Id(UUID.randomUUID()),
                at,
                at.plus(Duration.ofHours(1)),
                OnlineAppointment.Status.BOOKED,
                "My tooth hurts.",
                Instant.parse("2026-11-23T16:00:00Z"),
                null,
                null,
                null,
                null);
    }

    private static Practice practice(String zone) {
        return new Practice(
                "maple-street",
                "Maple Street Dental",
                ZoneId.of(zone),
                "(303) 555-0142",
                "desk@maple.example",
                new PostalAddress("12 Maple Street", "Denver", "CO", "80202"),
                "",
                "");
    }
}
