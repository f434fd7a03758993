package org.deskbell;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.deskbell.access.StaffUser.Role.FRONT_DESK;
import static org.deskbell.access.StaffUser.Role.OFFICE_MANAGER;
import static org.deskbell.practice.OnlineAppointmentType.Mode.BOOK;
import static org.deskbell.practice.OnlineAppointmentType.Mode.REQUEST;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.deskbell.people.PostalAddress;
import org.deskbell.practice.Practice;

/** The two practices of the demo, in different time zones so that leaks and zones show. */
final class DemoPractices {
    private DemoPractices() {}

    static List<DemoPractice> all() {
        return List.of(maple(), harbor());
    }

    static DemoPractice maple() {
        var practice = new Practice(
                "maple-street",
                "Maple Street Dental",
                ZoneId.of("America/Denver"),
                "(307) 555-0100",
                "desk@maple.example",
                new PostalAddress("214 Maple Street", "Sheridan", "WY", "82801"),
                "Monday to Thursday 8 AM to 5 PM, Friday 7:30 AM to 1 PM",
                "Parking is behind the house. The entrance has no steps.");
        return new DemoPractice(
                practice,
                "maple-demo",
                false,
                false,
                List.of(
                        new DemoPractice.Member(
                                "Nadia Flores", "nadia@maple.example", OFFICE_MANAGER, "maple-street.demo-nadia"),
                        new DemoPractice.Member(
                                "Tom Becker", "tom@maple.example", FRONT_DESK, "maple-street.demo-tom")),
                List.of(
                        new DemoPractice.Chair(
                                "Leonard Varna, MD",
                                "VARNA",
                                "Varna",
                                "Operatory 1",
                                "OP1",
                                week(List.of(days(MONDAY, TUESDAY, THURSDAY), longWednesday(), shortFriday()))),
                        new DemoPractice.Chair(
                                "Dr. David Arquette",
                                "ARQUETTE",
                                "Arquette",
                                "Operatory 2",
                                "OP2",
                                week(List.of(days(MONDAY, TUESDAY, THURSDAY), longWednesday()))),
                        new DemoPractice.Chair(
                                "Rosa Lindgren, RDH",
                                "HYGIENE",
                                "Hygiene",
                                "Operatory 3",
                                "OP3",
                                week(List.of(days(MONDAY, TUESDAY), longWednesday(), shortFriday(), morning(THURSDAY))),
                                new DemoPractice.Second(
                                        "Operatory 4",
                                        "OP4",
                                        week(List.of(morning(MONDAY), morning(TUESDAY), morning(THURSDAY)))))),
                List.of(
                        new DemoPractice.Kind(
                                "New patient exam",
                                60,
                                true,
                                false,
                                BOOK,
                                "Bring your insurance card and a list of the medicines you take.",
                                "EXAM",
                                List.of(0, 1)),
                        new DemoPractice.Kind("Cleaning and exam", 60, true, true, BOOK, "", "CLEAN", List.of(2, 1)),
                        new DemoPractice.Kind("Filling", 40, true, true, BOOK, "", "FILL", List.of(0, 1), 10),
                        new DemoPractice.Kind(
                                "Toothache",
                                30,
                                true,
                                true,
                                REQUEST,
                                "If your face swells or you have a fever, call us now.",
                                "ACHE",
                                List.of(0, 1))),
                List.of("Sheridan,WY,82801", "Big Horn,WY,82833", "Ranchester,WY,82839", "Buffalo,WY,82834"),
                "307",
                List.of("jef"),
                20_261_123);
    }

    static DemoPractice harbor() {
        var practice = new Practice(
                "harbor",
                "Harbor Family Medicine",
                ZoneId.of("America/New_York"),
                "(207) 555-0180",
                "desk@harbor.example",
                new PostalAddress("41 Commercial Street", "Portland", "ME", "04101"),
                "Monday to Thursday 8 AM to 5 PM, Wednesday to 7 PM",
                "We are on the second floor; the elevator is on the left.");
        return new DemoPractice(
                practice,
                "harbor-demo",
                true,
                true,
                List.of(
                        new DemoPractice.Member(
                                "Ines Moreau", "ines@harbor.example", OFFICE_MANAGER, "harbor.demo-ines"),
                        new DemoPractice.Member("Paul Ritter", "paul@harbor.example", FRONT_DESK, "harbor.demo-paul")),
                List.of(
                        new DemoPractice.Chair(
                                "Amelia Stone, MD",
                                "STONE",
                                "Stone",
                                "Room 1",
                                "R1",
                                week(List.of(days(MONDAY, TUESDAY, THURSDAY), longWednesday()))),
                        new DemoPractice.Chair(
                                "Kenji Watanabe, MD",
                                "WATANABE",
                                "Watanabe",
                                "Room 2",
                                "R2",
                                week(List.of(days(MONDAY, TUESDAY, THURSDAY), longWednesday(), shortFriday())),
                                new DemoPractice.Second(
                                        "Room 3", "R3", week(List.of(days(TUESDAY, THURSDAY), shortFriday()))))),
                List.of(
                        new DemoPractice.Kind(
                                "New patient visit",
                                45,
                                true,
                                false,
                                BOOK,
                                "Bring your insurance card and your vaccination record.",
                                "NEW",
                                List.of(0, 1)),
                        new DemoPractice.Kind("Yearly check-up", 40, true, true, BOOK, "", "YEAR", List.of(0, 1), 5),
                        new DemoPractice.Kind("Follow-up", 20, false, true, BOOK, "", "FOLLOW", List.of(0, 1)),
                        new DemoPractice.Kind(
                                "Feeling ill",
                                20,
                                true,
                                true,
                                REQUEST,
                                "With chest pain or trouble breathing, call 911.",
                                "ILL",
                                List.of(0, 1))),
                List.of("Portland,ME,04101", "South Portland,ME,04106", "Westbrook,ME,04092", "Falmouth,ME,04105"),
                "207",
                List.of("jef"),
                20_261_124);
    }

    private static List<DemoPractice.Hours> week(List<Stream<DemoPractice.Hours>> parts) {
        return parts.stream().flatMap(part -> part).toList();
    }

    private static Stream<DemoPractice.Hours> days(DayOfWeek... days) {
        return Stream.of(days).flatMap(day -> Stream.concat(morning(day), stretch(day, "13:00", "17:00")));
    }

    private static Stream<DemoPractice.Hours> morning(DayOfWeek day) {
        return stretch(day, "08:00", "12:00");
    }

    private static Stream<DemoPractice.Hours> longWednesday() {
        return stretch(WEDNESDAY, "12:00", "19:00");
    }

    private static Stream<DemoPractice.Hours> shortFriday() {
        return stretch(FRIDAY, "07:30", "13:00");
    }

    private static Stream<DemoPractice.Hours> stretch(DayOfWeek day, String from, String to) {
        return Stream.of(new DemoPractice.Hours(day, LocalTime.parse(from), LocalTime.parse(to)));
    }
}
