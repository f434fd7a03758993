package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.booking.Diary.TUESDAY;
import static org.deskbell.booking.Diary.at;
import static org.deskbell.booking.Diary.changes;
import static org.deskbell.booking.Diary.himself;
import static org.deskbell.booking.Diary.key;
import static org.deskbell.practice.MapleStreet.MARTHA;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.booking.BookingOutcome.Kept;
import org.deskbell.booking.Diary.Letter;
import org.deskbell.booking.Visit.Who.Fresh;
import org.deskbell.people.Demographics;
import org.deskbell.practice.Practices;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.Test;

/** Who has an appointment is reminded of it once, two days before or as the practice says. */
class RemindersTest {
    private static final LocalDate MONDAY = TUESDAY.minusDays(1);
    private static final LocalDate SUNDAY = TUESDAY.minusDays(2);

    private final Diary diary = Diary.open();

    @Test
    void who_comes_is_reminded_two_days_before_and_once() {
        var booked = diary.book("09:00");
        diary.letters();
        assertThat(remindersAt(at(SUNDAY, "08:59"))).isEmpty();

        assertThat(remindersAt(at(SUNDAY, "09:00"))).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo("t.jefferson@example.com");
            assertThat(letter.subject()).isEqualTo("Your upcoming appointment at Maple Street Dental");
            assertThat(letter.body())
                    .contains("Tuesday, December 8, 2026, at 9:00 AM", booked.code(), "/visits/" + booked.id());
            assertThat(letter.calendar()).isNull();
        });
        assertThat(remindersAt(at(TUESDAY, "08:00"))).as("not again").hasSize(1);
    }

    @Test
    void a_visit_that_moves_is_reminded_of_at_its_new_time_alone() {
        var booked = diary.book("09:00");
        diary.letters();

        move(booked, at(TUESDAY, "14:00"));
        diary.letters();

        assertThat(remindersAt(at(SUNDAY, "09:00"))).isEmpty();
        assertThat(remindersAt(at(SUNDAY, "14:00")))
                .singleElement()
                .satisfies(letter -> assertThat(letter.body()).contains("at 2:00 PM"));
    }

    @Test
    void nobody_is_reminded_of_what_he_cancelled() {
        var gone = diary.book("09:00");
        diary.letters();
        cancel(gone);

        assertThat(remindersAt(at(SUNDAY, "09:00"))).isEmpty();
    }

    @Test
    void what_stands_again_is_reminded_of() {
        var back = diary.book("09:00");
        cancel(back);
        diary.in(() -> changes().restore(back.id(), key(), himself(back)));
        diary.letters();

        assertThat(remindersAt(at(SUNDAY, "09:00"))).hasSize(1);
    }

    @Test
    void a_request_is_reminded_of_once_it_is_accepted() {
        diary.answersRequestsFirst();
        var asked = diary.book("09:00");
        assertThat(remindersAt(at(SUNDAY, "07:00"))).isEmpty();

        diary.in(() -> Diary.appointments().accept(asked.id(), null, MARTHA));
        diary.letters();

        assertThat(remindersAt(at(SUNDAY, "09:00"))).hasSize(1);
    }

    @Test
    void who_reads_of_his_time_within_the_two_days_is_not_reminded_of_it() {
        House.clock().set(at(MONDAY, "10:00"));
        diary.request(diary.entered(new Fresh(People.registration(People.jefferson())), "09:00"));
        diary.letters();

        assertThat(remindersAt(at(TUESDAY, "08:30"))).isEmpty();
        remindBefore(Duration.ofMinutes(20));
        assertThat(remindersAt(at(TUESDAY, "08:40"))).as("much later").hasSize(1);
    }

    @Test
    void nobody_is_reminded_of_a_time_that_he_was_asked_to_change() {
        var booked = diary.book("09:00");
        diary.letters();
        diary.in(() -> House.room(PracticeDatabase.class)
                .sql("update online_appointment set move_asked_for = starts_at where practice_id = :practice")
                .update());

        assertThat(remindersAt(at(SUNDAY, "09:00"))).as("of %s", booked.id()).isEmpty();
    }

    @Test
    void nobody_is_reminded_of_a_time_that_the_front_desk_gave_to_somebody_else() {
        var booked = diary.book("09:00");
        diary.letters();
        diary.in(() -> House.room(PracticeDatabase.class)
                .sql(
                        "update write_back set state = 'CONFLICT' where practice_id = :practice and appointment_id = :visit")
                .param("visit", booked.id().value())
                .update());

        assertThat(remindersAt(at(SUNDAY, "09:00"))).isEmpty();
    }

    @Test
    void a_reminder_that_was_not_written_in_time_is_not_written_of_a_visit_that_is_gone() {
        var booked = diary.book("09:00");
        diary.letters();
        House.clock().set(at(SUNDAY, "09:00"));
        drain();
        cancel(booked);

        assertThat(diary.letters()).extracting(Letter::kind).doesNotContain("reminder");
    }

    @Test
    void a_reminder_is_not_sent_once_the_visit_has_begun() {
        diary.request(diary.asks(People.peter(), diary.maple().washington().id(), at(TUESDAY, "09:00"), key()));
        diary.letters();
        remindersAt(at(SUNDAY, "09:00"));

        assertThat(diary.in(() -> House.room(PracticeDatabase.class)
                        .sql("select good_until from message where practice_id = :practice and kind = 'reminder'")
                        .list(row -> row.moment("good_until"))))
                .as("by e-mail and as a text message")
                .containsExactly(at(TUESDAY, "09:00"), at(TUESDAY, "09:00"));
    }

    @Test
    void a_family_is_reminded_by_one_letter_before_the_first_of_them_comes() {
        diary.answersRequestsFirst();
        var visits = ((Kept) diary.request(new BookingRequest(
                        List.of(visit("09:00", People.jefferson()), visit("10:00", People.peter())), key())))
                .appointments();
        visits.forEach(one -> diary.in(() -> Diary.appointments().accept(one.id(), null, MARTHA)));
        diary.letters();

        assertThat(remindersAt(at(SUNDAY, "09:00")))
                .singleElement()
                .satisfies(letter -> assertThat(letter.body())
                        .contains(
                                "9:00 AM",
                                "10:00 AM",
                                visits.getFirst().code(),
                                visits.getLast().code())
                        .doesNotContain("Thomas", "Peter"));
        assertThat(remindersAt(at(SUNDAY, "10:00"))).hasSize(1);
    }

    @Test
    void of_a_family_who_comes_on_another_day_is_reminded_of_that_day() {
        var visits = ((Kept) diary.request(new BookingRequest(
                        List.of(visit("09:00", People.jefferson()), visit("10:00", People.peter())), key())))
                .appointments();
        move(visits.getLast(), at(TUESDAY.plusDays(7), "10:00"));
        diary.letters();

        assertThat(remindersAt(at(SUNDAY, "09:00"))).extracting(Letter::kind).containsExactly("reminder");
        assertThat(remindersAt(at(SUNDAY.plusDays(7), "10:00"))).hasSize(2);
    }

    @Test
    void what_the_practice_says_now_holds_for_visits_that_were_booked_before() {
        diary.book("09:00");
        diary.letters();

        remindBefore(Duration.ofDays(3));
        assertThat(remindersAt(at(TUESDAY.minusDays(3), "08:59"))).isEmpty();
        remindBefore(Duration.ZERO);
        assertThat(remindersAt(at(MONDAY, "09:00"))).isEmpty();
        remindBefore(Duration.ofHours(2));

        assertThat(remindersAt(at(TUESDAY, "06:59"))).isEmpty();
        assertThat(remindersAt(at(TUESDAY, "07:00"))).hasSize(1);
    }

    @Test
    void hours_before_a_visit_are_hours_that_pass_on_both_days_when_the_clocks_change() {
        var spring = LocalDate.parse("2027-03-15");
        House.clock().set(at(spring.minusDays(20), "09:00"));
        diary.request(diary.asks(People.jefferson(), diary.maple().washington().id(), at(spring, "09:00"), key()));
        diary.letters();

        assertThat(remindersAt(at(spring.minusDays(2), "07:59"))).isEmpty();
        assertThat(remindersAt(at(spring.minusDays(2), "08:00"))).hasSize(1);

        var autumn = LocalDate.parse("2027-11-08");
        House.clock().set(at(autumn.minusDays(20), "09:00"));
        diary.request(diary.asks(People.peter(), diary.maple().washington().id(), at(autumn, "09:00"), key()));
        diary.letters();

        assertThat(remindersAt(at(autumn.minusDays(2), "09:59"))).hasSize(1);
        assertThat(remindersAt(at(autumn.minusDays(2), "10:00"))).hasSize(2);
    }

    private void drain() {
        diary.in(() -> {
            House.work("reminders").drain();
            return true;
        });
    }

    /** Those by e-mail. */
    private List<Letter> remindersAt(Instant time) {
        House.clock().set(time);
        drain();
        return diary.letters().stream()
                .filter(letter -> letter.kind().endsWith("reminder") && !letter.isText())
                .toList();
    }

    private Visit visit(String time, Demographics who) {
        return new Visit(
                diary.maple().cleaning().id(),
                diary.maple().washington().id(),
                at(TUESDAY, time),
                new Fresh(People.registration(who)),
                null,
                null);
    }

    private void move(OnlineAppointment visit, Instant to) {
        var request = new MoveRequest(visit.id(), visit.provider(), to, null, key(), himself(visit));
        assertThat(diary.in(() -> changes().move(request))).isInstanceOf(Kept.class);
    }

    private void cancel(OnlineAppointment visit) {
        assertThat(diary.in(() -> changes().cancel(visit.id(), "", himself(visit))))
                .isInstanceOf(Kept.class);
    }

    private void remindBefore(Duration before) {
        diary.in(() -> {
            House.room(Practices.class).change(now -> now.with(to -> to.remindBefore = before), MARTHA);
            return true;
        });
    }
}
