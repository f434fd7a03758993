package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.House.room;
import static org.deskbell.booking.Diary.TUESDAY;
import static org.deskbell.booking.Diary.at;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.access.Account;
import org.deskbell.access.Accounts;
import org.deskbell.access.ShownCode;
import org.deskbell.booking.Diary.Letter;
import org.deskbell.booking.Visit.Who.Fresh;
import org.deskbell.patients.Families;
import org.junit.jupiter.api.Test;

/** A mobile number beside a proven e-mail address may be mistyped: who reads what is sent there opens no page of the visit. */
class StrangeNumberTest {
    private static final String BY_MAIL = ": see our e-mail";
    private static final String MAIL = "linh.nguyen@example.com";

    private final WaitlistForNine list = WaitlistForNine.open();
    private final Diary diary = list.diary();
    private final Account.Id account =
            diary.in(() -> room(Families.class).enter(ShownCode.of(MAIL), LocalDate.of(1990, 7, 2)));

    private Fresh linh() {
        return new Fresh(People.registration(People.linh()).in(account));
    }

    private Visit visit(String time) {
        var maple = diary.maple();
        return new Visit(maple.cleaning().id(), maple.washington().id(), at(TUESDAY, time), linh(), null, null);
    }

    private void book(String... times) {
        Diary.kept(diary.request(
                new BookingRequest(List.of(times).stream().map(this::visit).toList(), Diary.key())));
    }

    private String mail(String kind) {
        return body(kind, MAIL);
    }

    private String text(String kind) {
        return body(kind, "+13075550177");
    }

    private String body(String kind, String recipient) {
        return diary.letters().stream()
                .filter(letter ->
                        letter.kind().equals(kind) && letter.recipient().equals(recipient))
                .map(Letter::body)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_text_message_says_when_and_the_e_mail_leads_to_the_visit() {
        book("10:00");

        assertThat(mail("confirmation")).contains("/visits/");
        assertThat(text("confirmation"))
                .contains("December 8, 2026, at 10:00", BY_MAIL)
                .doesNotContain("http");
    }

    @Test
    void once_the_number_is_proven_it_leads_there_too() {
        diary.in(() -> {
            room(Accounts.class).prove(account, ShownCode.of("(307) 555-0177"));
            return account;
        });
        book("10:00");

        assertThat(text("confirmation")).contains("/visits/").doesNotContain(BY_MAIL);
    }

    @Test
    void of_a_family_it_has_the_times_and_no_page() {
        book("10:00", "11:00");

        assertThat(text("family-confirmation"))
                .contains("10:00", "11:00", "see our e-mail")
                .doesNotContain("http");
    }

    @Test
    void an_offer_of_the_waitlist_is_told_and_taken_by_the_e_mail() {
        var maple = diary.maple();
        var wish = new WaitlistWish(
                linh(),
                maple.cleaning().id(),
                maple.washington().id(),
                TUESDAY,
                TUESDAY,
                LocalTime.of(9, 0),
                Duration.ZERO);
        list.joins(wish, WaitlistForNine.key());
        list.nineComesFree();
        House.clock().advance(Duration.ofSeconds(1));
        list.work();

        assertThat(mail("waitlist-offer")).contains("/waitlist/");
        assertThat(text("waitlist-offer")).contains(BY_MAIL).doesNotContain("http");
    }
}
