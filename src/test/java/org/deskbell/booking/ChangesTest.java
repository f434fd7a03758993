package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.booking.Diary.TUESDAY;
import static org.deskbell.booking.Diary.at;
import static org.deskbell.booking.Diary.changes;
import static org.deskbell.booking.Diary.himself;
import static org.deskbell.booking.Diary.kept;
import static org.deskbell.booking.Diary.key;
import static org.deskbell.practice.MapleStreet.MARTHA;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.audit.Actor;
import org.deskbell.booking.BookingOutcome.Kept;
import org.deskbell.booking.BookingOutcome.NotOffered;
import org.deskbell.booking.BookingOutcome.NotPossible;
import org.deskbell.booking.BookingOutcome.Over;
import org.deskbell.booking.BookingOutcome.SlotTaken;
import org.deskbell.booking.BookingOutcome.TooLate;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.practice.ClosedDays;
import org.deskbell.practice.MapleStreet;
import org.deskbell.tenancy.NotFound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Appointments are moved, cancelled and restored. */
class ChangesTest {
    private final Diary diary = Diary.open();
    private final MapleStreet maple = diary.maple();

    @AfterEach
    void nothing_overlaps() {
        assertThat(diary.overlaps()).isZero();
    }

    @Test
    void a_moved_appointment_keeps_its_id_and_code_and_frees_its_old_time() {
        var booked = diary.book("09:00");

        var moved = kept(move(booked, "14:00", himself(booked)));

        assertThat(moved).isEqualTo(diary.in(() -> Diary.appointments().get(booked.id())));
        assertThat(moved.code()).isEqualTo(booked.code());
        assertThat(moved.startsAt()).isEqualTo(at(TUESDAY, "14:00"));
        assertThat(moved.endsAt()).isEqualTo(at(TUESDAY, "15:00"));
        assertThat(moved.status()).isEqualTo(Status.BOOKED);
        assertThat(diary.standingAt("09:00")).isZero();
        assertThat(diary.deeds()).contains("moved an appointment");
    }

    @Test
    void a_time_that_overlaps_only_its_own_is_free_for_a_move() {
        var booked = diary.book("09:00");

        assertThat(kept(move(booked, "09:30", MARTHA)).startsAt()).isEqualTo(at(TUESDAY, "09:30"));
        assertThat(diary.request(diary.asks(People.linh(), booked.provider(), "09:00")))
                .isInstanceOf(SlotTaken.class);
    }

    @Test
    void a_time_that_overlaps_its_own_and_anothers_is_taken() {
        var booked = diary.book("09:00");
        diary.request(diary.asks(People.linh(), booked.provider(), "10:00"));

        assertThat(move(booked, "09:30", MARTHA)).isInstanceOf(SlotTaken.class);
        assertThat(diary.in(() -> Diary.appointments().get(booked.id()))).isEqualTo(booked);
    }

    @Test
    void a_move_to_where_it_stands_changes_nothing() {
        var booked = diary.book("09:00");

        assertThat(kept(move(booked, "09:00", MARTHA))).isEqualTo(booked);
        assertThat(diary.deeds()).doesNotContain("moved an appointment");
    }

    @Test
    void a_patients_move_to_where_it_stands_is_no_request_again() {
        var booked = diary.book("09:00");
        diary.answersRequestsFirst();

        assertThat(kept(move(booked, "09:00", himself(booked)))).isEqualTo(booked);
        assertThat(diary.in(() -> Diary.appointments().get(booked.id())).status())
                .isEqualTo(Status.BOOKED);
    }

    @Test
    void a_move_sent_again_is_answered_as_before() {
        var booked = diary.book("09:00");
        var request = request(booked, "14:00", MARTHA);
        var told = diary.in(() -> changes().move(request));
        move(booked, "15:00", MARTHA);

        assertThat(diary.in(() -> changes().move(request))).isEqualTo(told);
        assertThat(diary.standingAt("15:00")).isEqualTo(1);
    }

    @Test
    void a_held_time_is_moved_to_and_the_hold_is_gone() {
        var booked = diary.book("09:00");
        var hold = ((HoldOutcome.Held) diary.hold("14:00")).hold();

        var request =
                new MoveRequest(booked.id(), booked.provider(), at(TUESDAY, "14:00"), hold, key(), himself(booked));

        assertThat(kept(diary.in(() -> changes().move(request))).startsAt()).isEqualTo(at(TUESDAY, "14:00"));
        assertThat(diary.in(() -> House.room(Holds.class).find(hold))).isEmpty();
    }

    @Test
    void a_patient_moves_within_the_rules_and_staff_beyond_them() {
        var booked = diary.book("09:00");

        assertThat(move(booked, "18:00", himself(booked))).isInstanceOf(NotOffered.class);
        assertThat(kept(move(booked, "18:00", MARTHA)).startsAt()).isEqualTo(at(TUESDAY, "18:00"));
    }

    @Test
    void where_the_practice_answers_first_a_patients_move_is_a_request_again() {
        var booked = diary.book("09:00");
        diary.answersRequestsFirst();

        assertThat(kept(move(booked, "14:00", himself(booked))).status()).isEqualTo(Status.REQUESTED);
        assertThat(letter("move-requested")).contains("not booked yet", "2:00 PM");
    }

    @Test
    void a_patient_can_neither_move_nor_cancel_from_a_day_before_but_staff_can() {
        var booked = diary.book("09:00");
        var until = at(TUESDAY.minusDays(1), "09:00");
        assertThat(diary.in(() -> changes().changeableUntil(booked))).contains(until);
        House.clock().set(until.plusSeconds(1));

        assertThat(move(booked, "14:00", himself(booked))).isEqualTo(new TooLate(until));
        assertThat(cancel(booked, "", himself(booked))).isEqualTo(new TooLate(until));
        assertThat(cancel(booked, "", MARTHA)).isInstanceOf(Kept.class);
    }

    @Test
    void staff_change_a_visit_until_it_has_ended() {
        var booked = diary.book("09:00");
        House.clock().set(booked.endsAt());
        assertThat(cancel(booked, "", MARTHA)).isEqualTo(new Over());
        assertThat(move(booked, "14:00", MARTHA)).isEqualTo(new Over());

        House.clock().set(booked.endsAt().minusSeconds(1));
        assertThat(cancel(booked, "", MARTHA)).isInstanceOf(Kept.class);
    }

    @Test
    void a_cancelled_time_is_free_at_once_and_cancelled_twice_is_once() {
        var booked = diary.book("09:00");

        var cancelled = kept(cancel(booked, "", himself(booked)));

        assertThat(cancelled.status()).isEqualTo(Status.CANCELLED);
        assertThat(kept(cancel(booked, "", himself(booked)))).isEqualTo(cancelled);
        assertThat(diary.deeds()).containsOnlyOnce("cancelled an appointment");
        assertThat(diary.request(diary.asks(People.linh(), booked.provider(), "09:00")))
                .isInstanceOf(Kept.class);
    }

    @Test
    void what_is_cancelled_is_restored_within_ten_minutes_as_it_was() {
        var booked = diary.book("09:00");
        var cancelled = kept(cancel(booked, "", himself(booked)));
        House.clock().advance(Duration.ofMinutes(10));
        assertThat(diary.in(() -> changes().restorableUntil(cancelled)))
                .contains(House.clock().instant());

        assertThat(kept(restore(booked))).isEqualTo(booked);
        assertThat(restore(booked)).isEqualTo(new NotPossible(Status.BOOKED));
        assertThat(diary.deeds()).contains("restored an appointment");
    }

    @Test
    void after_ten_minutes_it_is_too_late_to_restore() {
        var booked = diary.book("09:00");
        cancel(booked, "", himself(booked));
        var until = House.clock().instant().plus(Duration.ofMinutes(10));
        House.clock().advance(Duration.ofMinutes(11));

        assertThat(restore(booked)).isEqualTo(new TooLate(until));
    }

    @Test
    void a_time_that_somebody_took_in_the_meantime_is_not_restored() {
        var booked = diary.book("09:00");
        cancel(booked, "", himself(booked));
        diary.request(diary.asks(People.linh(), booked.provider(), "09:00"));

        assertThat(((SlotTaken) restore(booked)).nearest()).hasSize(3);
    }

    @Test
    void a_time_that_the_pms_took_in_the_meantime_is_not_restored() {
        var booked = diary.book("09:00");
        cancel(booked, "", himself(booked));
        diary.busyInPms("DR1", null, "09:30", "09:45");

        assertThat(restore(booked)).isInstanceOf(SlotTaken.class);
    }

    @Test
    void a_restored_request_is_a_request_and_a_declined_one_is_not_restored() {
        diary.answersRequestsFirst();
        var requested = diary.book("09:00");
        cancel(requested, "", himself(requested));

        assertThat(kept(restore(requested)).status()).isEqualTo(Status.REQUESTED);

        diary.in(() -> Diary.appointments().decline(requested.id(), null, "", MARTHA));
        assertThat(restore(requested)).isEqualTo(new NotPossible(Status.DECLINED));
        assertThat(move(requested, "14:00", MARTHA)).isEqualTo(new NotPossible(Status.DECLINED));
    }

    @Test
    void what_is_not_there_is_not_found() {
        var nobodys = new OnlineAppointment.Id(UUID.randomUUID());

        assertThatThrownBy(() -> diary.in(() -> changes().cancel(nobodys, "", MARTHA)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> diary.in(() -> changes().restore(nobodys, key(), MARTHA)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_letters_of_a_change_say_what_is_and_lead_to_the_visit() {
        var booked = diary.book("09:00");
        move(booked, "14:00", MARTHA);
        cancel(booked, "We are {away}.", MARTHA);
        restore(booked, MARTHA);
        cancel(booked, "", himself(booked));

        var page = "/p/maple-" + maple.id() + "/visits/" + booked.id();
        assertThat(letter("moved")).contains("2:00 PM", booked.code(), page, "nothing changes before you press");
        assertThat(letter("cancelled-by-practice")).contains("We are {away}.");
        assertThat(letter("restored")).contains("2:00 PM", page);
        assertThat(letter("cancelled")).contains(page, "10 minutes");
    }

    @Test
    void a_change_of_the_schedule_says_first_whom_it_hits_and_leaves_nothing() {
        var booked = diary.book("09:00");
        diary.in(() -> {
            House.room(ClosedDays.class).close(LocalDate.parse("2026-12-09"), "Snow", MARTHA);
            return true;
        });

        var hit = diary.in(
                () -> changes().hitBy(() -> House.room(ClosedDays.class).close(TUESDAY, "Snow", MARTHA)));

        assertThat(hit).containsExactly(booked);
        assertThat(diary.in(() -> House.room(ClosedDays.class).from(TUESDAY))).hasSize(1);
        assertThat(diary.request(diary.asks(People.linh(), null, "10:00"))).isInstanceOf(Kept.class);
    }

    private BookingOutcome move(OnlineAppointment appointment, String time, Actor by) {
        return diary.in(() -> changes().move(request(appointment, time, by)));
    }

    private static MoveRequest request(OnlineAppointment appointment, String time, Actor by) {
        return new MoveRequest(appointment.id(), appointment.provider(), at(TUESDAY, time), null, key(), by);
    }

    private BookingOutcome cancel(OnlineAppointment appointment, String words, Actor by) {
        return diary.in(() -> changes().cancel(appointment.id(), words, by));
    }

    private BookingOutcome restore(OnlineAppointment appointment) {
        return restore(appointment, himself(appointment));
    }

    private BookingOutcome restore(OnlineAppointment appointment, Actor by) {
        return diary.in(() -> changes().restore(appointment.id(), key(), by));
    }

    private String letter(String kind) {
        return diary.letters().stream()
                .filter(letter -> letter.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .body();
    }
}
