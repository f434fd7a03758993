package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.booking.Diary.TUESDAY;
import static org.deskbell.booking.Diary.appointments;
import static org.deskbell.practice.MapleStreet.MARTHA;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.booking.BookingOutcome.Kept;
import org.deskbell.booking.BookingOutcome.MovedMeanwhile;
import org.deskbell.booking.BookingOutcome.NotPossible;
import org.deskbell.booking.BookingOutcome.Over;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.practice.ClosedDays;
import org.deskbell.tenancy.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the practice does with online appointments. */
class DecisionTest {
    private final Diary diary = Diary.open();

    @Test
    void a_request_that_was_moved_since_it_was_seen_is_neither_accepted_nor_declined() {
        diary.answersRequestsFirst();
        var requested = diary.book("09:00");
        var seen = Diary.at(TUESDAY, "10:00");
        var moved = new MovedMeanwhile(requested.startsAt());

        assertThat(accept(requested.id(), seen)).isEqualTo(moved);
        assertThat(decline(requested.id(), seen)).isEqualTo(moved);
        assertThat(accept(requested.id(), requested.startsAt())).isInstanceOf(Kept.class);
    }

    @Test
    void a_visit_that_was_moved_since_it_was_seen_is_neither_cancelled_nor_moved() {
        var booked = diary.book("09:00");
        var seen = Diary.at(TUESDAY, "08:00");
        var moved = new MovedMeanwhile(booked.startsAt());
        var toTen = new MoveRequest(
                booked.id(), booked.provider(), Diary.at(TUESDAY, "10:00"), seen, null, Diary.key(), MARTHA);

        assertThat(diary.in(() -> Diary.changes().cancel(booked.id(), seen, "", MARTHA)))
                .isEqualTo(moved);
        assertThat(diary.in(() -> Diary.changes().move(toTen))).isEqualTo(moved);
        assertThat(diary.in(() -> appointments().get(booked.id()))).isEqualTo(booked);
    }

    @Test
    void a_request_whose_time_has_come_can_be_declined_alone() {
        diary.answersRequestsFirst();
        var requested = diary.book("09:00");
        House.clock().set(requested.startsAt());

        assertThat(accept(requested.id(), null)).isEqualTo(new Over());
        assertThat(decline(requested.id(), null)).isInstanceOf(Kept.class);
    }

    @Test
    void an_accepted_request_is_booked_once() {
        diary.answersRequestsFirst();
        var id = diary.book("09:00").id();

        assertThat(accept(id, null)).isInstanceOf(Kept.class);
        assertThat(accept(id, null)).isEqualTo(new NotPossible(Status.BOOKED));
        assertThat(diary.in(() -> appointments().get(id)).status()).isEqualTo(Status.BOOKED);
        assertThat(diary.deeds()).contains("booked");
    }

    @Test
    void a_declined_request_frees_its_time() {
        diary.answersRequestsFirst();
        var declined = diary.book("09:00");

        assertThat(decline(declined.id(), declined.startsAt())).isInstanceOf(Kept.class);
        assertThat(accept(declined.id(), null)).isEqualTo(new NotPossible(Status.DECLINED));

        assertThat(diary.book("09:00").provider()).isEqualTo(declined.provider());
    }

    @Test
    void a_booked_appointment_can_not_be_declined() {
        var booked = diary.book("09:00");

        assertThat(decline(booked.id(), null)).isEqualTo(new NotPossible(Status.BOOKED));
    }

    private BookingOutcome accept(OnlineAppointment.Id id, @Nullable Instant seen) {
        return diary.in(() -> appointments().accept(id, seen, MARTHA));
    }

    private BookingOutcome decline(OnlineAppointment.Id id, @Nullable Instant seen) {
        return diary.in(() -> appointments().decline(id, seen, "We are away that week.", MARTHA));
    }

    @Test
    void several_are_archived_and_restored_at_once_in_one_line_of_the_trail() {
        var ids = List.of(diary.book("09:00").id(), diary.book("10:00").id());

        assertThat(diary.in(() -> appointments().archive(ids, MARTHA))).isEqualTo(2);
        assertThat(diary.in(() -> appointments().archive(ids, MARTHA))).isZero();
        assertThat(diary.in(() -> appointments().get(ids.getFirst())).archivedAt())
                .isNotNull();
        assertThat(diary.in(() -> appointments().restore(ids, MARTHA))).isEqualTo(2);
        assertThat(diary.in(() -> appointments().restore(List.of(), MARTHA))).isZero();
        assertThat(diary.deeds()).containsOnlyOnce("archived online appointments", "restored online appointments");
    }

    @Test
    void an_archived_appointment_still_keeps_its_time() {
        var booked = diary.book("09:00");
        diary.in(() -> appointments().archive(List.of(booked.id()), MARTHA));

        assertThat(diary.request(diary.asks(People.linh(), booked.provider(), "09:00")))
                .isInstanceOf(BookingOutcome.SlotTaken.class);
    }

    @Test
    void what_is_moved_or_restored_is_out_of_the_archive() {
        diary.answersRequestsFirst();
        var asked = diary.book("09:00");
        accept(asked.id(), null);
        diary.in(() -> appointments().archive(List.of(asked.id()), MARTHA));

        var moved = Diary.kept(diary.in(() -> Diary.changes().move(toTen(asked))));

        assertThat(moved.status()).isEqualTo(Status.REQUESTED);
        assertThat(moved.archivedAt()).isNull();
        assertThat(diary.in(() -> appointments().get(asked.id()))).isEqualTo(moved);

        diary.in(() -> Diary.changes().cancel(asked.id(), "", Diary.himself(asked)));
        diary.in(() -> appointments().archive(List.of(asked.id()), MARTHA));
        diary.in(() -> Diary.changes().restore(asked.id(), Diary.key(), Diary.himself(asked)));

        assertThat(diary.in(() -> appointments().get(asked.id()))).isEqualTo(moved);
    }

    private static MoveRequest toTen(OnlineAppointment visit) {
        var ten = Diary.at(TUESDAY, "10:00");
        return new MoveRequest(visit.id(), visit.provider(), ten, null, Diary.key(), Diary.himself(visit));
    }

    @Test
    void those_on_a_day_are_known_before_it_is_closed() {
        diary.book("09:00");
        var late = diary.book("16:00");
        var toSix = new MoveRequest(late.id(), late.provider(), Diary.at(TUESDAY, "18:00"), null, Diary.key(), MARTHA);
        Diary.kept(diary.in(() -> Diary.changes().move(toSix)));

        assertThat(hitByClosing(TUESDAY)).hasSize(2);
        assertThat(hitByClosing(TUESDAY.plusDays(1))).isEmpty();
    }

    private List<OnlineAppointment> hitByClosing(LocalDate day) {
        return diary.in(() -> House.room(Changes.class)
                .hitBy(() -> House.room(ClosedDays.class).close(day, "Course", MARTHA)));
    }

    @Test
    void another_practice_can_neither_see_nor_archive_nor_accept() {
        var theirs = diary.book("09:00").id();
        var other = Diary.open();

        assertThatThrownBy(() -> other.in(() -> appointments().get(theirs))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.in(() -> appointments().accept(theirs, null, MARTHA)))
                .isInstanceOf(NotFound.class);
        assertThat(other.in(() -> appointments().archive(List.of(theirs), MARTHA)))
                .isZero();
    }
}
