package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.booking.Diary.TUESDAY;
import static org.deskbell.booking.Diary.at;
import static org.deskbell.booking.WaitlistEntry.State.OFFERED;
import static org.deskbell.booking.WaitlistEntry.State.WAITING;
import static org.deskbell.booking.WaitlistForNine.key;
import static org.deskbell.booking.WaitlistForNine.waitlist;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.audit.Actor;
import org.deskbell.patients.Links;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.Test;

/** Who waits is offered what comes free: longest waiting first, one by one, each time once. */
class WaitlistOffersTest {
    private final WaitlistForNine list = WaitlistForNine.open();
    private final Diary diary = list.diary();

    @Test
    void nothing_is_offered_while_nothing_fits() {
        var linh = list.joins(People.linh());

        list.work();

        assertThat(list.now(linh).state()).isEqualTo(WAITING);
        assertThat(list.isDue()).isFalse();
    }

    @Test
    void a_time_that_comes_free_is_offered_to_who_waits_longest_and_held() {
        var linh = list.joins(People.linh());
        var robert = list.joins(People.robert());
        list.work();

        list.nineComesFree();
        assertThat(list.isDue()).isTrue();
        list.work();

        assertThat(list.now(linh).state()).isEqualTo(OFFERED);
        assertThat(list.now(linh).offeredUntil())
                .isEqualTo(House.clock().instant().plus(WaitlistWork.OFFER));
        assertThat(list.now(robert).state()).isEqualTo(WAITING);
        var hold = diary.in(() -> House.room(Holds.class)
                        .find(Objects.requireNonNull(list.now(linh).offered())))
                .orElseThrow();
        assertThat(hold.startsAt()).isEqualTo(at(TUESDAY, "09:00"));
        assertThat(hold.until()).isEqualTo(list.now(linh).offeredUntil());
        assertThat(diary.in(() -> House.room(PracticeDatabase.class)
                        .sql("select good_until from message where practice_id = :practice and kind = 'waitlist-offer'")
                        .list(row -> row.moment("good_until"))))
                .as("until when its letters are sent")
                .isNotEmpty()
                .containsOnly(hold.until());
    }

    @Test
    void who_waits_for_a_visit_of_new_patients_is_offered_it_also_when_he_has_been_linked_since() {
        var linh = list.joins(People.linh());
        var cleaning = diary.maple().cleaning();
        diary.save(new OnlineAppointmentType(
                cleaning.id(),
                cleaning.name(),
                60,
                /* forNew= */ true,
                /* forKnown= */ false,
                OnlineAppointmentType.Mode.BOOK,
                "",
                null,
                true,
                cleaning.providers()));
        diary.in(() -> {
            House.room(PmsPatients.class).take(new PmsPatient(new PmsPatientId("L1"), People.linh(), true, null, null));
            return House.room(Links.class)
                    .link(linh.patient(), new PmsPatientId("L1"), "seen the ID card", MapleStreet.MARTHA);
        });

        list.nineComesFree();
        list.work();

        assertThat(list.now(linh).state()).isEqualTo(OFFERED);
        assertThat(list.takes(linh, key())).isInstanceOf(BookingOutcome.Kept.class);
    }

    @Test
    void an_offer_that_lapses_is_the_next_ones_and_never_made_to_the_same_again() {
        var linh = list.joins(People.linh());
        var robert = list.joins(People.robert());
        list.nineComesFree();
        list.work();

        House.clock().advance(WaitlistWork.OFFER);
        assertThat(list.isDue()).isTrue();
        assertThat(list.takes(linh, key())).isInstanceOf(BookingOutcome.SlotTaken.class);
        list.work();
        assertThat(list.now(linh).state()).isEqualTo(WAITING);
        assertThat(list.now(robert).state()).isEqualTo(OFFERED);

        House.clock().advance(WaitlistWork.OFFER);
        list.work();
        assertThat(list.now(linh).state()).isEqualTo(WAITING);
        assertThat(list.now(linh).offers()).isEqualTo(1);
        assertThat(list.now(robert).state()).isEqualTo(WAITING);
    }

    @Test
    void a_declined_offer_is_the_next_ones_at_once_and_the_person_stays_on_the_list() {
        var linh = list.joins(People.linh());
        var robert = list.joins(People.robert());
        list.nineComesFree();
        list.work();

        assertThat(diary.in(() -> waitlist()
                        .decline(linh.id(), new Actor.Patient(linh.patient().value()))))
                .isTrue();
        list.work();

        assertThat(list.now(linh).state()).isEqualTo(WAITING);
        assertThat(list.now(robert).state()).isEqualTo(OFFERED);
    }

    @Test
    void an_offer_never_lasts_into_the_notice() {
        var linh = list.joins(People.linh());
        House.clock().set(at(TUESDAY, "08:50").minus(Duration.ofHours(24)));
        list.nineComesFree();
        list.work();

        assertThat(list.now(linh).offeredUntil()).isEqualTo(at(TUESDAY, "09:00").minus(Duration.ofHours(24)));
    }

    @Test
    void what_nobody_could_answer_in_time_is_not_offered() {
        var linh = list.joins(People.linh());
        House.clock().set(at(TUESDAY, "08:57").minus(Duration.ofHours(24)));
        list.nineComesFree();
        list.work();

        assertThat(list.now(linh).state()).isEqualTo(WAITING);
    }

    @Test
    void times_that_come_free_unannounced_are_found_within_minutes() {
        var linh = list.joins(People.linh());
        list.work();
        list.nineComesFree();
        diary.in(() -> {
            House.room(WaitlistTable.class)
                    .looked(House.clock().instant(), House.clock().instant().plus(WaitlistWork.AGAIN));
            return true;
        });

        assertThat(list.isDue()).isFalse();
        House.clock().advance(WaitlistWork.AGAIN);
        assertThat(list.isDue()).isTrue();
        list.work();
        assertThat(list.now(linh).state()).isEqualTo(OFFERED);
    }

    @Test
    void two_nodes_that_look_at_once_offer_a_time_to_one_person_and_one_time_to_each() {
        var entries = Stream.of(People.linh(), People.robert(), People.maria())
                .map(list::joins)
                .toList();
        list.nineComesFree();

        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 8; i++) nodes.execute(list::work);
        }

        assertThat(entries.stream().map(list::now).map(WaitlistEntry::state))
                .containsExactly(OFFERED, WAITING, WAITING);
        assertThat(diary.letters())
                .filteredOn(letter -> letter.kind().equals("waitlist-offer"))
                .hasSize(2);
    }
}
