package org.deskbell.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.People;
import org.deskbell.audit.Actor;
import org.deskbell.audit.AuditEntry;
import org.deskbell.audit.AuditTrail;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.BookingRequest;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.ClosedDays;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.Practices;
import org.deskbell.practice.Providers;
import org.deskbell.practice.WeeklyHours;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A change of the schedule shows the bookings it hits, and is made together with what becomes of them. */
class HitsTest {
    private static final String PATH = "/settings/online-scheduler";
    private static final LocalDate TUESDAY = LocalDate.parse("2026-12-08");
    private static final Actor TEST = new Actor.Rule("test");

    private final Office office = Office.open();
    private final Visitor nadia = office.nadia();
    private OnlineAppointment visit;

    HitsTest() {
        House.clock().set(MovableClock.START);
        visit = office.in(this::booked);
    }

    private OnlineAppointment booked() {
        MapleStreet.hours(office.varna(), office.one(), DayOfWeek.TUESDAY, "08:00", "12:00");
        var cleaning = MapleStreet.type("Cleaning", 60, List.of(office.varna().id()));
        House.room(AppointmentTypes.class).save(cleaning, TEST);
        House.room(Practices.class).change(before -> before.with(to -> to.online = true), TEST);
        var asked = new BookingRequest(
                cleaning.id(),
                null,
                at("09:00"),
                People.registration(People.jefferson()),
                null,
                UUID.randomUUID().toString());
        return ((BookingOutcome.Kept) House.room(OnlineAppointments.class).request(asked)).appointment();
    }

    private static Instant at(String time) {
        return TUESDAY.atTime(LocalTime.parse(time)).atZone(MapleStreet.DENVER).toInstant();
    }

    @BeforeEach
    void aForm() {
        nadia.get(PATH + "/closed-days");
    }

    @Test
    void closing_a_day_shows_first_what_it_hits() {
        var page = nadia.post(PATH + "/closed-days", closing()).body();

        assertThat(page)
                .contains("Closing Tuesday, December 8 hits one booking", "Tue, Dec 8, 09:00", "Cleaning", "Booked")
                .contains("Leonard Varna, MD", "Thomas Jefferson", "(-1)");
        assertThat(closed()).isFalse();
        assertThat(deeds()).contains("looked at the bookings a change of the schedule hits");
    }

    @Test
    void a_day_without_bookings_is_closed_at_once() {
        var answer = nadia.post(PATH + "/closed-days", "day", "2026-12-15", "reason", "Party");

        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @Test
    void they_stay_if_somebody_says_so() {
        nadia.post(PATH + "/closed-days", decided("KEPT", ""));

        assertThat(closed()).isTrue();
        assertThat(status()).isEqualTo(OnlineAppointment.Status.BOOKED);
        assertThat(letters()).noneMatch(one -> one.startsWith("move-asked") || one.startsWith("cancelled"));
        assertThat(nadia.get(PATH + "/closed-days").body()).contains("One booking stays as it was.");
    }

    @Test
    void the_patients_are_asked_to_choose_another_time() {
        nadia.post(PATH + "/closed-days", decided("ASKED_TO_MOVE", "We all go to a course."));

        assertThat(closed()).isTrue();
        assertThat(status()).isEqualTo(OnlineAppointment.Status.BOOKED);
        assertThat(letters())
                .anyMatch(letter -> letter.startsWith("move-asked")
                        && letter.contains("We all go to a course.")
                        && letter.contains("/visits/" + visit.id()));
        assertThat(deeds()).contains("asked patients to choose another time");
        var file = "/p/" + office.practice().slug() + "/visits/" + visit.id() + "/calendar.ics";
        assertThat(new Visitor().get(file).statusCode()).isEqualTo(404);
    }

    @Test
    void they_are_cancelled_with_words() {
        nadia.post(PATH + "/closed-days", decided("CANCELLED", "The water is off."));

        assertThat(closed()).isTrue();
        assertThat(status()).isEqualTo(OnlineAppointment.Status.CANCELLED);
        assertThat(letters()).anyMatch(letter -> letter.contains("The water is off."));
        assertThat(nadia.get(PATH + "/closed-days").body()).contains("One booking is cancelled");
    }

    @Test
    void without_a_choice_or_words_nothing_is_done() {
        var unchosen = nadia.post(PATH + "/closed-days", decided("", ""));
        var wordless = nadia.post(PATH + "/closed-days", decided("CANCELLED", " "));
        var wordy = nadia.post(PATH + "/closed-days", decided("CANCELLED", "x".repeat(501)));

        assertThat(unchosen.body()).contains("Choose one of the three");
        assertThat(wordless.body()).contains("Say why it is cancelled");
        assertThat(wordy.body()).contains("500 characters or fewer");
        assertThat(closed()).isFalse();
        assertThat(status()).isEqualTo(OnlineAppointment.Status.BOOKED);
    }

    @Test
    void a_booking_that_came_in_meanwhile_is_shown_before_anything_is_done() {
        var others = Stream.of(
                        "day",
                        TUESDAY.toString(),
                        "reason",
                        "Course",
                        "fate",
                        "KEPT",
                        "words",
                        "",
                        "seen",
                        UUID.randomUUID().toString())
                .toArray(String[]::new);

        assertThat(nadia.post(PATH + "/closed-days", others).body()).contains("hits one booking");
        assertThat(closed()).isFalse();
    }

    @Test
    void hours_that_are_changed_or_removed_show_what_they_hit() {
        var hours = hours();
        var path = PATH + "/hours/" + office.varna().id() + "/" + hours.id();

        assertThat(nadia.post(
                                path,
                                "weekday",
                                "TUESDAY",
                                "from",
                                "10:00",
                                "to",
                                "12:00",
                                "operatory",
                                office.one().id().toString())
                        .body())
                .contains("These new hours of Leonard Varna, MD hit one booking");
        assertThat(nadia.post(path + "/removal").body())
                .contains("Removing these hours of Leonard Varna, MD hits one booking");
        assertThat(hours()).isEqualTo(hours);

        nadia.post(path + "/removal", "fate", "KEPT", "seen", visit.id().toString());
        assertThat(office.in(() -> House.room(Providers.class).hours())).isEmpty();
    }

    @Test
    void a_date_away_and_a_block_show_what_they_hit() {
        assertThat(nadia.post(
                                PATH + "/exceptions",
                                "provider",
                                office.varna().id().toString(),
                                "kind",
                                "AWAY",
                                "day",
                                TUESDAY.toString())
                        .body())
                .contains("This date of Leonard Varna, MD hits one booking");
        assertThat(nadia.post(
                                PATH + "/blocks",
                                "whose",
                                "",
                                "day",
                                TUESDAY.toString(),
                                "from",
                                "09:30",
                                "to",
                                "10:30",
                                "reason",
                                "Meeting")
                        .body())
                .contains("The block from Tue, Dec 8, 09:30 hits one booking");
    }

    @Test
    void what_was_kept_at_one_change_is_hit_again_by_another() {
        String[] away = {
            "provider",
            office.varna().id().toString(),
            "kind",
            "AWAY",
            "day",
            TUESDAY.toString(),
            "fate",
            "KEPT",
            "words",
            "",
            "seen",
            visit.id().toString()
        };

        assertThat(nadia.post(PATH + "/exceptions", away).statusCode()).isEqualTo(302);
        assertThat(nadia.post(PATH + "/closed-days", closing()).body())
                .contains("Closing Tuesday, December 8 hits one booking");
    }

    private static String[] closing() {
        return new String[] {"day", TUESDAY.toString(), "reason", "Course"};
    }

    private String[] decided(String fate, String words) {
        return Stream.concat(
                        Stream.of(closing()),
                        Stream.of(
                                "fate", fate, "words", words, "seen", visit.id().toString()))
                .toArray(String[]::new);
    }

    private boolean closed() {
        return office.in(() -> House.room(ClosedDays.class).from(TUESDAY).stream()
                .anyMatch(one -> one.day().equals(TUESDAY)));
    }

    private WeeklyHours hours() {
        return office.in(() -> House.room(Providers.class).hours(office.varna().id()))
                .getFirst();
    }

    private OnlineAppointment.Status status() {
        return office.in(() -> House.room(OnlineAppointments.class).get(visit.id()))
                .status();
    }

    private List<String> deeds() {
        return office.in(() -> House.room(AuditTrail.class).newest(100).stream()
                .map(AuditEntry::deed)
                .toList());
    }

    /** Kind and body of each. */
    private List<String> letters() {
        return office.in(() -> {
            House.work("letters").drain();
            return House.room(PracticeDatabase.class)
                    .sql("select kind, body from message where practice_id = :practice")
                    .list(row -> row.text("kind") + " " + row.text("body"));
        });
    }
}
