package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.booking.Diary.TUESDAY;
import static org.deskbell.booking.Diary.at;
import static org.deskbell.booking.WaitlistEntry.State.BOOKED;
import static org.deskbell.booking.WaitlistEntry.State.LEFT;
import static org.deskbell.booking.WaitlistEntry.State.OFFERED;
import static org.deskbell.booking.WaitlistEntry.State.OVER;
import static org.deskbell.booking.WaitlistEntry.State.WAITING;
import static org.deskbell.practice.MapleStreet.MARTHA;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.audit.Actor;
import org.deskbell.booking.BookingOutcome.Kept;
import org.deskbell.people.Demographics;
import org.deskbell.tenancy.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** Who waits is offered what comes free: longest waiting first, one by one, each time once. */
class WaitlistTest {
    private static final LocalTime NINE = LocalTime.of(9, 0);

    private final Diary diary = Diary.open();
    private final OnlineAppointment nine = diary.book("09:00");

    private static Waitlist waitlist() {
        return House.room(Waitlist.class);
    }

    /** Waits for nine o'clock on Tuesday, with Washington. */
    private WaitlistEntry joins(Demographics who) {
        House.clock().advance(Duration.ofSeconds(1));
        var wish = new WaitlistWish(
                new Visit.Who.Fresh(People.registration(who)),
                diary.maple().cleaning().id(),
                diary.maple().washington().id(),
                TUESDAY,
                TUESDAY,
                NINE,
                Duration.ZERO);
        return diary.in(() -> waitlist().join(wish));
    }

    private WaitlistEntry now(WaitlistEntry entry) {
        return diary.in(() -> waitlist().get(entry.id()));
    }

    private void work() {
        diary.in(() -> {
            House.work("waitlist").drain();
            return true;
        });
    }

    private boolean isDue() {
        return House.work("waitlist").due().contains(diary.maple().id());
    }

    private void nineComesFree() {
        diary.in(() -> House.room(Changes.class).cancel(nine.id(), "", MARTHA));
    }

    private BookingOutcome takes(WaitlistEntry entry, String key) {
        return diary.in(() -> waitlist().take(entry.id(), key));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void nothing_is_offered_while_nothing_fits() {
        var linh = joins(People.linh());

        work();

        assertThat(now(linh).state()).isEqualTo(WAITING);
        assertThat(isDue()).isFalse();
    }

    @Test
    void a_time_that_comes_free_is_offered_to_who_waits_longest_and_held() {
        var linh = joins(People.linh());
        var robert = joins(People.robert());
        work();

        nineComesFree();
        assertThat(isDue()).isTrue();
        work();

        assertThat(now(linh).state()).isEqualTo(OFFERED);
        assertThat(now(linh).offeredUntil()).isEqualTo(House.clock().instant().plus(WaitlistWork.OFFER));
        assertThat(now(robert).state()).isEqualTo(WAITING);
        var hold = diary.in(() -> House.room(Holds.class)
                        .find(Objects.requireNonNull(now(linh).offered())))
                .orElseThrow();
        assertThat(hold.startsAt()).isEqualTo(at(TUESDAY, "09:00"));
        assertThat(hold.until()).isEqualTo(now(linh).offeredUntil());
    }

    @Test
    void an_offer_is_told_by_mail_and_text_message_with_a_link() {
        var linh = joins(People.linh());
        nineComesFree();
        work();

        var letters = diary.letters().stream()
                .filter(letter -> letter.kind().equals("waitlist-offer"))
                .toList();
        assertThat(letters)
                .extracting(Diary.Letter::recipient)
                .containsExactlyInAnyOrder("linh.nguyen@example.com", "(307) 555-0177");
        assertThat(letters)
                .allSatisfy(letter -> assertThat(letter.body())
                        .contains("/waitlist/" + linh.id())
                        .contains("Tuesday, December 8, 2026, at 9:00 AM")
                        .contains("9:30 AM"));
        assertThat(letters).noneSatisfy(letter -> assertThat(letter.subject()).contains("Nguyen"));
    }

    @Test
    void who_joined_in_spanish_is_written_to_in_spanish() {
        LocaleContextHolder.setLocale(Locale.of("es"));
        joins(People.linh());
        LocaleContextHolder.resetLocaleContext();
        nineComesFree();
        work();

        assertThat(diary.letters())
                .filteredOn(letter -> letter.kind().startsWith("waitlist"))
                .extracting(Diary.Letter::subject)
                .contains("Está en la lista de espera de Maple Street Dental")
                .contains("Ha quedado libre una hora en Maple Street Dental");
    }

    @Test
    void the_offered_time_is_booked_once_however_often_the_button_is_pressed() {
        var linh = joins(People.linh());
        nineComesFree();
        work();
        var key = key();

        var first = (Kept) takes(linh, key);
        var again = (Kept) takes(linh, key);

        assertThat(first.appointment().status()).isEqualTo(OnlineAppointment.Status.BOOKED);
        assertThat(first.appointment().startsAt()).isEqualTo(at(TUESDAY, "09:00"));
        assertThat(first.appointment().patient()).isEqualTo(linh.patient());
        assertThat(again.appointment().id()).isEqualTo(first.appointment().id());
        assertThat(now(linh).state()).isEqualTo(BOOKED);
        assertThat(diary.in(waitlist()::waiting)).isEmpty();
    }

    @Test
    void what_the_practice_answers_first_becomes_a_request() {
        diary.answersRequestsFirst();
        var linh = joins(People.linh());
        nineComesFree();
        work();

        assertThat(((Kept) takes(linh, key())).appointment().status()).isEqualTo(OnlineAppointment.Status.REQUESTED);
    }

    @Test
    void an_offer_that_lapses_is_the_next_ones_and_never_made_to_the_same_again() {
        var linh = joins(People.linh());
        var robert = joins(People.robert());
        nineComesFree();
        work();

        House.clock().advance(WaitlistWork.OFFER);
        assertThat(isDue()).isTrue();
        assertThat(takes(linh, key())).isInstanceOf(BookingOutcome.SlotTaken.class);
        work();
        assertThat(now(linh).state()).isEqualTo(WAITING);
        assertThat(now(robert).state()).isEqualTo(OFFERED);

        House.clock().advance(WaitlistWork.OFFER);
        work();
        assertThat(now(linh).state()).isEqualTo(WAITING);
        assertThat(now(linh).offers()).isEqualTo(1);
        assertThat(now(robert).state()).isEqualTo(WAITING);
    }

    @Test
    void a_declined_offer_is_the_next_ones_at_once_and_the_person_stays_on_the_list() {
        var linh = joins(People.linh());
        var robert = joins(People.robert());
        nineComesFree();
        work();

        assertThat(diary.in(() -> waitlist()
                        .decline(linh.id(), new Actor.Patient(linh.patient().value()))))
                .isTrue();
        work();

        assertThat(now(linh).state()).isEqualTo(WAITING);
        assertThat(now(robert).state()).isEqualTo(OFFERED);
    }

    @Test
    void who_leaves_gives_the_offer_back() {
        var linh = joins(People.linh());
        nineComesFree();
        work();

        assertThat(diary.in(() -> waitlist().leave(linh.id(), MARTHA))).isTrue();
        assertThat(diary.in(() -> waitlist().leave(linh.id(), MARTHA))).isFalse();

        assertThat(now(linh).state()).isEqualTo(LEFT);
        assertThat(takes(linh, key())).isInstanceOf(BookingOutcome.NotPossible.class);
        assertThat(diary.book("09:00").startsAt()).isEqualTo(at(TUESDAY, "09:00"));
    }

    @Test
    void an_offer_never_lasts_into_the_notice() {
        var linh = joins(People.linh());
        House.clock().set(at(TUESDAY, "08:50").minus(Duration.ofHours(24)));
        nineComesFree();
        work();

        assertThat(now(linh).offeredUntil()).isEqualTo(at(TUESDAY, "09:00").minus(Duration.ofHours(24)));
    }

    @Test
    void what_nobody_could_answer_in_time_is_not_offered() {
        var linh = joins(People.linh());
        House.clock().set(at(TUESDAY, "08:57").minus(Duration.ofHours(24)));
        nineComesFree();
        work();

        assertThat(now(linh).state()).isEqualTo(WAITING);
    }

    @Test
    void times_that_come_free_unannounced_are_found_within_minutes() {
        var linh = joins(People.linh());
        work();
        nineComesFree();
        diary.in(() -> {
            House.room(WaitlistTable.class)
                    .looked(House.clock().instant(), House.clock().instant().plus(WaitlistWork.AGAIN));
            return true;
        });

        assertThat(isDue()).isFalse();
        House.clock().advance(WaitlistWork.AGAIN);
        assertThat(isDue()).isTrue();
        work();
        assertThat(now(linh).state()).isEqualTo(OFFERED);
    }

    @Test
    void it_is_over_when_its_last_day_has_passed() {
        var linh = joins(People.linh());
        House.clock().set(at(TUESDAY.plusDays(1), "00:30"));
        work();

        assertThat(now(linh).state()).isEqualTo(OVER);
        assertThat(isDue()).isFalse();
    }

    @Test
    void a_wish_made_twice_stands_once() {
        var linh = joins(People.linh());
        var wish = now(linh).wish();

        assertThat(diary.in(() -> waitlist().join(wish)).id()).isEqualTo(linh.id());
        assertThat(diary.in(waitlist()::waiting)).hasSize(1);
    }

    @Test
    void two_nodes_that_look_at_once_offer_a_time_to_one_person_and_one_time_to_each() {
        var entries = Stream.of(People.linh(), People.robert(), People.maria())
                .map(this::joins)
                .toList();
        nineComesFree();

        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 8; i++) nodes.execute(this::work);
        }

        assertThat(entries.stream().map(this::now).map(WaitlistEntry::state))
                .containsExactly(OFFERED, WAITING, WAITING);
        assertThat(diary.letters())
                .filteredOn(letter -> letter.kind().equals("waitlist-offer"))
                .hasSize(2);
    }

    @Test
    void another_practice_sees_nobody() {
        var linh = joins(People.linh());
        var other = Diary.open();

        assertThat(other.in(waitlist()::waiting)).isEqualTo(List.of());
        assertThatThrownBy(() -> other.in(() -> waitlist().get(linh.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.in(() -> waitlist().take(linh.id(), key())))
                .isInstanceOf(NotFound.class);
    }
}
