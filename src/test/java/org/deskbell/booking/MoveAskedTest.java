package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.booking.Diary.TUESDAY;
import static org.deskbell.booking.Diary.at;
import static org.deskbell.booking.Diary.changes;
import static org.deskbell.booking.Diary.himself;
import static org.deskbell.booking.Diary.key;
import static org.deskbell.practice.MapleStreet.MARTHA;

import java.util.Set;
import org.deskbell.House;
import org.deskbell.audit.Actor;
import org.deskbell.booking.BookingOutcome.Kept;
import org.deskbell.booking.BookingOutcome.NotOffered;
import org.deskbell.booking.BookingOutcome.TooLate;
import org.deskbell.practice.ClosedDays;
import org.deskbell.practice.MapleStreet;
import org.junit.jupiter.api.Test;

/** A patient whom the practice asks to choose another time. */
class MoveAskedTest {
    private final Diary diary = Diary.open();
    private final MapleStreet maple = diary.maple();

    @Test
    void who_was_asked_to_choose_another_time_may_until_the_visit_begins() {
        var booked = diary.book("09:00");
        House.clock().set(at(TUESDAY, "08:00"));
        assertThat(move(booked, "14:00", himself(booked))).isInstanceOf(TooLate.class);

        close(booked);

        assertThat(move(booked, "14:00", himself(booked))).isInstanceOf(NotOffered.class);
        assertThat(diary.in(() -> changes().changeableUntil(booked))).contains(booked.startsAt());
        assertThat(cancel(booked, "", himself(booked))).isInstanceOf(Kept.class);
    }

    @Test
    void nobody_is_asked_any_more_once_the_day_is_open_again_or_somebody_else_is_there() {
        var booked = diary.book("09:00");
        close(booked);
        assertThat(isMoveAsked(booked)).isTrue();
        assertThat(diary.letters())
                .filteredOn(letter -> letter.kind().equals("move-asked"))
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.calendar()).isNull());

        change(() -> House.room(ClosedDays.class).open(TUESDAY, MARTHA), booked);
        assertThat(isMoveAsked(booked)).isFalse();

        close(booked);
        var franklin = new MoveRequest(booked.id(), maple.franklin().id(), booked.startsAt(), null, key(), MARTHA);
        assertThat(diary.in(() -> changes().move(franklin))).isInstanceOf(Kept.class);
        assertThat(isMoveAsked(booked)).isFalse();
    }

    private boolean isMoveAsked(OnlineAppointment appointment) {
        return diary.in(() -> Diary.appointments().isMoveAsked(appointment.id()));
    }

    private void close(OnlineAppointment asked) {
        change(() -> House.room(ClosedDays.class).close(TUESDAY, "Training", MARTHA), asked);
    }

    private void change(Runnable change, OnlineAppointment asked) {
        var decided = new ScheduleChanges.Decided(Set.of(asked.id()), ScheduleChanges.Fate.ASKED_TO_MOVE, "");
        var made = diary.in(() -> House.room(ScheduleChanges.class)
                .make(
                        () -> {
                            change.run();
                            return true;
                        },
                        decided,
                        MARTHA));
        assertThat(made).isInstanceOf(ScheduleChanges.Outcome.Made.class);
    }

    private BookingOutcome move(OnlineAppointment appointment, String time, Actor by) {
        var at = at(TUESDAY, time);
        return diary.in(
                () -> changes().move(new MoveRequest(appointment.id(), appointment.provider(), at, null, key(), by)));
    }

    private BookingOutcome cancel(OnlineAppointment appointment, String words, Actor by) {
        return diary.in(() -> changes().cancel(appointment.id(), words, by));
    }
}
