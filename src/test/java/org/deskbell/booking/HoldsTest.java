package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.booking.Diary.TUESDAY;
import static org.deskbell.booking.Diary.at;
import static org.deskbell.booking.Diary.kept;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.deskbell.House;
import org.deskbell.booking.BookingOutcome.Kept;
import org.deskbell.booking.BookingOutcome.SlotTaken;
import org.deskbell.booking.HoldOutcome.Held;
import org.deskbell.booking.OnlineAppointment.Status;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.practice.MapleStreet;
import org.deskbell.tenancy.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A visitor's time is kept while he types. */
class HoldsTest {
    private final Diary diary = Diary.open();
    private final MapleStreet maple = diary.maple();

    @AfterEach
    void nothing_overlaps() {
        assertThat(diary.overlaps()).isZero();
    }

    @Test
    void a_held_time_is_nobody_elses_until_it_lapses() {
        var held = (Held) diary.hold("09:00");
        assertThat(held.until()).isEqualTo(House.clock().instant().plus(Duration.ofMinutes(10)));

        assertThat(book("09:00")).isInstanceOf(SlotTaken.class);
        House.clock().advance(Duration.ofMinutes(10));

        assertThat(book("09:00")).isInstanceOf(Kept.class);
        assertThat(find(held.hold())).isEmpty();
    }

    @Test
    void a_hold_becomes_the_visit_it_was_taken_for() {
        var held = ((Held) diary.hold("09:00")).hold();

        var visit = kept(diary.request(diary.withHold("09:00", held)));

        assertThat(visit.id()).isEqualTo(held);
        assertThat(visit.status()).isEqualTo(Status.BOOKED);
        assertThat(diary.in(() -> Diary.appointments().get(held))).isEqualTo(visit);
        assertThat(find(held)).isEmpty();
    }

    @Test
    void only_a_usual_start_is_held() {
        assertThat(diary.hold("09:07")).isInstanceOf(HoldOutcome.NotOffered.class);
    }

    @Test
    void a_hold_by_the_notice_of_a_known_patient_does_not_shorten_that_of_a_new_one() {
        House.clock().set(at(TUESDAY, "06:00"));
        var known = new HoldRequest(
                maple.cleaning().id(), maple.washington().id(), at(TUESDAY, "09:00"), Audience.KNOWN, null, null);
        var held = ((Held) diary.in(() -> House.room(Holds.class).hold(known))).hold();

        assertThat(diary.request(diary.withHold("09:00", held))).isInstanceOf(BookingOutcome.NotOffered.class);
    }

    @Test
    void a_lapsed_hold_whose_time_nobody_took_is_as_good_as_ever() {
        var held = ((Held) diary.hold("09:00")).hold();
        House.clock().advance(Duration.ofHours(1));

        assertThat(kept(diary.request(diary.withHold("09:00", held))).id()).isEqualTo(held);
    }

    @Test
    void a_hold_that_is_gone_leaves_the_visit_to_take_its_time() {
        var held = ((Held) diary.hold("09:00")).hold();
        release(held);

        assertThat(diary.request(diary.withHold("09:00", held))).isInstanceOf(Kept.class);
        assertThat(diary.request(diary.withHold("09:00", held))).isInstanceOf(SlotTaken.class);
    }

    @Test
    void what_the_pms_took_in_the_meantime_is_not_booked_by_a_hold() {
        var held = ((Held) diary.hold("09:00")).hold();
        diary.busyInPms("DR1", null, "09:30", "09:45");

        assertThat(diary.request(diary.withHold("09:00", held))).isInstanceOf(SlotTaken.class);
    }

    @Test
    void a_hold_given_back_frees_its_time_and_nothing_else() {
        var held = ((Held) diary.hold("09:00")).hold();
        var booked = diary.book("10:00");

        release(held);
        release(held);
        release(booked.id());

        assertThat(book("09:00")).isInstanceOf(Kept.class);
        assertThat(diary.standingAt("10:00")).isEqualTo(1);
    }

    @Test
    void who_chooses_another_time_gives_the_first_back_also_where_they_overlap() {
        var nine = ((Held) diary.hold("09:00")).hold();

        var half = ((Held) hold("09:30", nine, null)).hold();

        assertThat(find(nine)).isEmpty();
        assertThat(find(half)).isPresent();
        var two = ((Held) hold("14:00", half, null)).hold();
        assertThat(find(half)).isEmpty();
        assertThat(find(two)).isPresent();
    }

    @Test
    void who_fails_to_get_another_time_keeps_the_one_he_has() {
        var nine = ((Held) diary.hold("09:00")).hold();
        diary.book("14:00");

        assertThat(hold("14:00", nine, null)).isInstanceOf(HoldOutcome.SlotTaken.class);
        assertThat(find(nine)).isPresent();
    }

    @Test
    void an_appointment_that_moves_is_not_in_its_own_way() {
        var booked = diary.book("09:00");

        assertThat(hold("09:30", null, null)).isInstanceOf(HoldOutcome.SlotTaken.class);
        assertThat(hold("09:30", null, booked.id())).isInstanceOf(Held.class);
        assertThat(hold("14:00", null, booked.id())).isInstanceOf(Held.class);
        assertThat(book("14:00")).isInstanceOf(SlotTaken.class);
    }

    @Test
    void who_moves_into_his_own_time_gives_back_the_one_he_held() {
        var booked = diary.book("09:00");
        var two = ((Held) hold("14:00", null, booked.id())).hold();

        assertThat(hold("09:30", two, booked.id())).isInstanceOf(Held.class);

        assertThat(find(two)).isEmpty();
        assertThat(book("14:00")).isInstanceOf(Kept.class);
    }

    @Test
    void a_visit_of_new_patients_held_as_one_is_none_for_who_was_known_then() {
        var jefferson = diary.book("10:00").patient();
        diary.offerTo(/* forNew= */ true, /* forKnown= */ false);
        diary.link(jefferson);
        House.clock().advance(Duration.ofSeconds(1));
        var held = ((Held) diary.hold("14:00")).hold();

        assertThat(diary.request(withHold(jefferson, "14:00", held))).isInstanceOf(BookingOutcome.Closed.class);
    }

    @Test
    void who_was_linked_since_his_time_was_held_has_it() {
        var jefferson = diary.book("10:00").patient();
        diary.offerTo(/* forNew= */ true, /* forKnown= */ false);
        var held = ((Held) diary.hold("14:00")).hold();
        House.clock().advance(Duration.ofSeconds(1));
        diary.link(jefferson);

        assertThat(diary.request(withHold(jefferson, "14:00", held))).isInstanceOf(Kept.class);
    }

    private BookingRequest withHold(OnlinePatient.Id who, String time, OnlineAppointment.Id hold) {
        var visit = new Visit(
                maple.cleaning().id(),
                maple.washington().id(),
                at(TUESDAY, time),
                new Visit.Who.Registered(who),
                null,
                hold);
        return new BookingRequest(List.of(visit), Diary.key());
    }

    @Test
    void holds_that_lapsed_a_while_ago_are_swept_and_others_stay() {
        var nine = ((Held) diary.hold("09:00")).hold();
        House.clock().advance(Duration.ofMinutes(6));
        var two = ((Held) diary.hold("14:00")).hold();
        House.clock().advance(Duration.ofMinutes(10));
        var work = House.work("lapsed holds");

        assertThat(work.due()).contains(maple.id());
        diary.in(() -> {
            work.drain();
            return true;
        });

        assertThat(work.due()).doesNotContain(maple.id());
        assertThat(find(nine)).isEmpty();
        assertThat(find(two)).isPresent();
    }

    @Test
    void a_hold_is_no_appointment() {
        var held = ((Held) diary.hold("09:00")).hold();

        assertThat(diary.in(() -> Diary.appointments().archive(List.of(held), MapleStreet.MARTHA)))
                .isZero();
        assertThatThrownBy(() -> diary.in(() -> Diary.appointments().get(held))).isInstanceOf(NotFound.class);
    }

    private BookingOutcome book(String time) {
        return diary.request(diary.asks(Diary.stranger(), maple.washington().id(), time));
    }

    private HoldOutcome hold(
            String time, OnlineAppointment.@Nullable Id instead, OnlineAppointment.@Nullable Id moving) {
        var wish = new HoldRequest(
                maple.cleaning().id(), maple.washington().id(), at(TUESDAY, time), Audience.NEW, instead, moving);
        return diary.in(() -> House.room(Holds.class).hold(wish));
    }

    private Optional<Hold> find(OnlineAppointment.Id hold) {
        return diary.in(() -> House.room(Holds.class).find(hold));
    }

    private void release(OnlineAppointment.Id hold) {
        diary.in(() -> {
            House.room(Holds.class).release(hold);
            return true;
        });
    }
}
