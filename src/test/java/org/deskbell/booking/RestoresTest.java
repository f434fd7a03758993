package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.booking.Diary.TUESDAY;
import static org.deskbell.booking.Diary.at;
import static org.deskbell.booking.Diary.changes;
import static org.deskbell.booking.Diary.himself;
import static org.deskbell.booking.Diary.kept;
import static org.deskbell.practice.MapleStreet.MARTHA;

import java.util.List;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.audit.Actor;
import org.deskbell.availability.Slot;
import org.deskbell.booking.BookingOutcome.Closed;
import org.deskbell.booking.BookingOutcome.Kept;
import org.deskbell.booking.BookingOutcome.LimitReached;
import org.deskbell.booking.BookingOutcome.NotOffered;
import org.deskbell.booking.BookingOutcome.NotPossible;
import org.deskbell.booking.BookingOutcome.SlotTaken;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.patients.Blacklist;
import org.deskbell.practice.ClosedDays;
import org.deskbell.practice.Practices;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.Test;

/** Taking a cancel back is no way around the rules. */
class RestoresTest {
    private final Diary diary = Diary.open();

    @Test
    void what_staff_cancelled_stays_cancelled_for_the_patient() {
        var booked = diary.book("09:00");
        cancel(booked, MARTHA);

        assertThat(restore(booked, himself(booked))).isEqualTo(new NotPossible(Status.CANCELLED));
        assertThat(diary.in(() -> changes().undoableUntil(now(booked)))).isEmpty();
        assertThat(restore(booked, MARTHA)).isInstanceOf(Kept.class);
    }

    @Test
    void what_the_pms_has_not_let_go_of_it_yet_is_not_in_its_way() {
        var booked = cancelledByHimself("09:00");
        diary.busyInPms("DR1", "OP1", "09:00", "10:00");
        diary.in(() -> House.room(PracticeDatabase.class)
                .sql("update pms_busy_time set appointment_id = :id where practice_id = :practice")
                .param("id", booked.id().value())
                .update());

        assertThat(restore(booked, himself(booked))).isInstanceOf(Kept.class);
        cancel(booked, MARTHA);
        assertThat(restore(booked, MARTHA)).isInstanceOf(Kept.class);
    }

    @Test
    void a_day_that_was_closed_since_is_closed() {
        var booked = cancelledByHimself("09:00");
        closeTuesday();

        assertThat(restore(booked, himself(booked))).isInstanceOf(NotOffered.class);
    }

    @Test
    void what_staff_entered_outside_the_hours_comes_back_if_it_is_free() {
        var jefferson = diary.book("09:00").patient();
        var late = kept(diary.request(diary.entered(new Visit.Who.Registered(jefferson), "18:00")));
        cancel(late, himself(late));

        assertThat(kept(restore(late, himself(late))).startsAt()).isEqualTo(at(TUESDAY, "18:00"));
        cancel(late, himself(late));
        diary.staffEnters("18:00");
        assertThat(restore(late, himself(late))).isInstanceOf(SlotTaken.class);
    }

    @Test
    void what_staff_entered_beyond_the_limit_comes_back_and_nothing_more() {
        var jefferson = diary.book("09:00").patient();
        diary.book("10:00");
        var third = kept(diary.request(diary.entered(new Visit.Who.Registered(jefferson), "11:00")));
        cancel(third, himself(third));

        assertThat(restore(third, himself(third))).isInstanceOf(Kept.class);
        cancel(third, himself(third));
        diary.request(diary.entered(new Visit.Who.Registered(jefferson), "13:00"));
        assertThat(restore(third, himself(third))).isEqualTo(new LimitReached(2));
    }

    @Test
    void what_was_kept_on_a_closed_day_comes_back() {
        var booked = diary.book("09:00");
        closeTuesday();
        cancel(booked, himself(booked));

        assertThat(restore(booked, himself(booked))).isInstanceOf(Kept.class);
    }

    private void closeTuesday() {
        diary.in(() -> {
            House.room(ClosedDays.class).close(TUESDAY, "Snow", MARTHA);
            return true;
        });
    }

    @Test
    void while_nothing_is_taken_online_nothing_is_taken_back() {
        var booked = cancelledByHimself("09:00");
        diary.in(() -> {
            var practices = House.room(Practices.class);
            practices.change(practices.settings().with(to -> to.online = false), MARTHA);
            return true;
        });

        assertThat(restore(booked, himself(booked))).isInstanceOf(Closed.class);
    }

    @Test
    void whoever_was_blacklisted_since_asks_for_it() {
        var booked = cancelledByHimself("09:00");
        diary.in(() -> House.room(Blacklist.class).add(booked.patient(), "Owes us.", null, (Actor.Staff) MARTHA));

        assertThat(kept(restore(booked, himself(booked))).status()).isEqualTo(Status.REQUESTED);
    }

    @Test
    void nobody_has_more_open_appointments_by_taking_cancels_back() {
        var first = cancelledByHimself("09:00");
        var second = cancelledByHimself("10:00");
        diary.book("11:00");
        diary.book("13:00");

        assertThat(restore(first, himself(first))).isEqualTo(new LimitReached(2));
        assertThat(restore(second, himself(second))).isEqualTo(new LimitReached(2));
    }

    @Test
    void an_undo_goes_by_the_limit_that_the_practice_has_by_now() {
        var first = cancelledByHimself("09:00");
        diary.book("11:00");

        setLimit(1);

        assertThat(restore(first, himself(first))).isEqualTo(new LimitReached(1));
    }

    private void setLimit(int most) {
        diary.in(() -> {
            var practices = House.room(Practices.class);
            practices.change(practices.settings().with(to -> to.openAppointments = most), MARTHA);
            return true;
        });
    }

    @Test
    void who_comes_too_late_is_shown_the_times_that_he_may_have() {
        var booked = diary.book("09:00");
        diary.offerTo(/* forNew= */ false, /* forKnown= */ true);
        diary.link(booked.patient());
        cancel(booked, himself(booked));
        diary.staffEnters("09:00");

        assertThat(restore(booked, himself(booked)))
                .isInstanceOfSatisfying(
                        SlotTaken.class, taken -> assertThat(taken.nearest()).hasSize(3));
    }

    @Test
    void staff_is_shown_times_whatever_the_notice_is() {
        var booked = diary.book("09:00");
        House.clock().set(at(TUESDAY, "08:00"));
        cancel(booked, MARTHA);
        diary.staffEnters("09:00");

        assertThat(restore(booked, MARTHA))
                .isInstanceOfSatisfying(
                        SlotTaken.class,
                        taken -> assertThat(taken.nearest())
                                .extracting(Slot::startsAt)
                                .contains(at(TUESDAY, "10:00")));
    }

    @Test
    void of_a_family_all_are_cancelled_or_none() {
        var early = diary.book("09:00");
        var late = diary.book("13:00");
        House.clock().set(at(TUESDAY.minusDays(1), "10:00"));

        var outcome = diary.in(() -> changes().cancelAll(List.of(early.id(), late.id())));

        assertThat(outcome).isInstanceOf(BookingOutcome.TooLate.class);
        assertThat(now(late).status()).isEqualTo(Status.BOOKED);
        House.clock().set(at(TUESDAY.minusDays(2), "10:00"));
        assertThat(diary.in(() -> changes().cancelAll(List.of(early.id(), late.id()))))
                .isInstanceOf(Kept.class);
        assertThat(List.of(now(early).status(), now(late).status())).containsOnly(Status.CANCELLED);
    }

    private OnlineAppointment cancelledByHimself(String time) {
        var booked = diary.book(time);
        cancel(booked, himself(booked));
        return booked;
    }

    private void cancel(OnlineAppointment appointment, Actor by) {
        diary.in(() -> changes().cancel(appointment.id(), "", by));
    }

    private BookingOutcome restore(OnlineAppointment appointment, Actor by) {
        return diary.in(
                () -> changes().restore(appointment.id(), UUID.randomUUID().toString(), by));
    }

    private OnlineAppointment now(OnlineAppointment appointment) {
        return diary.in(() -> Diary.appointments().get(appointment.id()));
    }
}
