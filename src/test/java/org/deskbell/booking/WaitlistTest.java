package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.booking.Diary.TUESDAY;
import static org.deskbell.booking.Diary.at;
import static org.deskbell.booking.WaitlistEntry.State.BOOKED;
import static org.deskbell.booking.WaitlistEntry.State.LEFT;
import static org.deskbell.booking.WaitlistEntry.State.OVER;
import static org.deskbell.booking.WaitlistForNine.key;
import static org.deskbell.booking.WaitlistForNine.waitlist;
import static org.deskbell.practice.MapleStreet.MARTHA;

import java.util.List;
import java.util.Locale;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.booking.BookingOutcome.Kept;
import org.deskbell.tenancy.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** Who waits stands on the list once, is told of an offer, takes it once, and is off the list when he leaves or it is over. */
class WaitlistTest {
    private final WaitlistForNine list = WaitlistForNine.open();
    private final Diary diary = list.diary();

    @Test
    void an_offer_is_told_by_mail_and_text_message_with_a_link() {
        var linh = list.joins(People.linh());
        list.nineComesFree();
        list.work();

        var letters = diary.letters().stream()
                .filter(letter -> letter.kind().equals("waitlist-offer"))
                .toList();
        assertThat(letters)
                .extracting(Diary.Letter::recipient)
                .containsExactlyInAnyOrder("linh.nguyen@example.com", "+13075550177");
        assertThat(letters)
                .allSatisfy(letter -> assertThat(letter.body())
                        .contains("/waitlist/" + linh.id())
                        .contains("Tuesday, December 8, 2026, at 9:00 AM")
                        .contains("9:30 AM"));
        assertThat(letters).noneSatisfy(letter -> assertThat(letter.subject()).contains("Nguyen"));
    }

    @Test
    void the_practice_is_told_that_somebody_registered_to_wait() {
        var before = diary.letters().size();

        var linh = list.joins(People.linh());

        var wish = linh.wish();
        assertThat(diary.letters().subList(before, before + 2))
                .extracting(Diary.Letter::kind)
                .containsExactlyInAnyOrder("registration", "waitlist-joined");
        assertThat(diary.letters())
                .filteredOn(letter -> letter.kind().equals("registration"))
                .last()
                .satisfies(letter -> {
                    assertThat(letter.recipient()).isEqualTo(letter.sender());
                    assertThat(letter.subject()).isEqualTo("New online registration");
                    assertThat(letter.body()).doesNotContain("Nguyen");
                });
        diary.in(() -> waitlist().join(wish, "a-wish-made-again"));
        assertThat(diary.letters()).as("who is known already").hasSize(before + 2);
    }

    @Test
    void who_joined_in_spanish_is_written_to_in_spanish() {
        LocaleContextHolder.setLocale(Locale.of("es"));
        list.joins(People.linh());
        LocaleContextHolder.resetLocaleContext();
        list.nineComesFree();
        list.work();

        assertThat(diary.letters())
                .filteredOn(letter -> letter.kind().startsWith("waitlist"))
                .extracting(Diary.Letter::subject)
                .contains("Está en la lista de espera de Maple Street Dental")
                .contains("Ha quedado libre una hora en Maple Street Dental");
    }

    @Test
    void the_offered_time_is_booked_once_however_often_the_button_is_pressed() {
        var linh = list.joins(People.linh());
        list.nineComesFree();
        list.work();
        var key = key();

        var first = (Kept) list.takes(linh, key);
        var again = (Kept) list.takes(linh, key);

        assertThat(first.appointment().status()).isEqualTo(OnlineAppointment.Status.BOOKED);
        assertThat(first.appointment().startsAt()).isEqualTo(at(TUESDAY, "09:00"));
        assertThat(first.appointment().patient()).isEqualTo(linh.patient());
        assertThat(again.appointment().id()).isEqualTo(first.appointment().id());
        assertThat(list.now(linh).state()).isEqualTo(BOOKED);
        assertThat(diary.in(waitlist()::waiting)).isEmpty();
    }

    @Test
    void what_the_practice_answers_first_becomes_a_request() {
        diary.answersRequestsFirst();
        var linh = list.joins(People.linh());
        list.nineComesFree();
        list.work();

        assertThat(((Kept) list.takes(linh, key())).appointment().status())
                .isEqualTo(OnlineAppointment.Status.REQUESTED);
    }

    @Test
    void who_leaves_gives_the_offer_back() {
        var linh = list.joins(People.linh());
        list.nineComesFree();
        list.work();

        assertThat(diary.in(() -> waitlist().leave(linh.id(), MARTHA))).isTrue();
        assertThat(diary.in(() -> waitlist().leave(linh.id(), MARTHA))).isFalse();

        assertThat(list.now(linh).state()).isEqualTo(LEFT);
        assertThat(list.takes(linh, key())).isInstanceOf(BookingOutcome.NotPossible.class);
        assertThat(diary.book("09:00").startsAt()).isEqualTo(at(TUESDAY, "09:00"));
    }

    @Test
    void it_is_over_when_its_last_day_has_passed() {
        var linh = list.joins(People.linh());
        House.clock().set(at(TUESDAY.plusDays(1), "00:30"));
        list.work();

        assertThat(list.now(linh).state()).isEqualTo(OVER);
        assertThat(list.isDue()).isFalse();
    }

    @Test
    void a_wish_made_twice_stands_once() {
        var linh = list.joins(People.linh());
        var wish = list.now(linh).wish();

        assertThat(list.joins(wish, key()).id()).isEqualTo(linh.id());
        assertThat(diary.in(waitlist()::waiting)).hasSize(1);
    }

    @Test
    void a_wish_sent_again_is_answered_with_its_entry_also_once_it_is_over() {
        var key = key();
        var wish = list.now(list.joins(People.linh())).wish();
        var first = list.joins(wish, key);
        diary.in(() -> waitlist().leave(first.id(), MARTHA));

        assertThat(list.joins(wish, key).id()).isEqualTo(first.id());
        assertThat(diary.in(waitlist()::waiting)).isEmpty();
    }

    @Test
    void a_key_names_one_wish() {
        var key = key();
        var wish = list.now(list.joins(People.linh())).wish();
        list.joins(wish, key);
        var other = new WaitlistWish(
                wish.who(), wish.type(), diary.maple().washington().id(), TUESDAY, TUESDAY, null, null);

        assertThat(diary.in(() -> waitlist().join(other, key))).isEqualTo(new WaitlistOutcome.KeyUsed());
    }

    @Test
    void another_practice_sees_nobody() {
        var linh = list.joins(People.linh());
        var other = Diary.open();

        assertThat(other.in(waitlist()::waiting)).isEqualTo(List.of());
        assertThatThrownBy(() -> other.in(() -> waitlist().get(linh.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> other.in(() -> waitlist().take(linh.id(), key())))
                .isInstanceOf(NotFound.class);
    }
}
