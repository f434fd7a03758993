package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.booking.Diary.appointments;
import static org.deskbell.booking.Diary.changes;
import static org.deskbell.booking.Diary.himself;
import static org.deskbell.practice.MapleStreet.MARTHA;

import java.util.List;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.audit.Actor;
import org.deskbell.booking.Diary.Letter;
import org.deskbell.booking.Visit.Who.Fresh;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.practice.Practices;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever gave an e-mail address and a mobile number is told of his visit by both. */
class BothWaysTest {
    private static final String MAIL = "t.jefferson@example.com";
    private static final String MOBILE = "+14345550143";

    private final Diary diary = Diary.open();

    @AfterEach
    void text_messages_go_out() {
        House.post().carriesTexts(true);
    }

    @Test
    void a_booking_is_confirmed_by_both_and_the_text_message_is_short_and_leads_to_the_visit() {
        var booked = diary.book("09:00");

        assertThat(letters("confirmation")).extracting(Letter::recipient).containsExactly(MAIL, MOBILE);
        assertThat(letters("confirmation").getLast()).satisfies(text -> {
            assertThat(text.body())
                    .startsWith("Maple Street Dental: your appointment is booked for Tuesday, December 8, 2026")
                    .contains(booked.code(), House.PUBLISHED_AT + "/p/", "/visits/" + booked.id())
                    .doesNotContain("Thomas", "Jefferson", "Cleaning", "Washington", "tooth")
                    .hasSizeLessThan(320);
            assertThat(text.calendar()).isNull();
        });
    }

    @Test
    void what_becomes_of_a_request_is_told_by_both() {
        diary.answersRequestsFirst();
        var asked = diary.book("09:00");
        diary.in(() -> appointments().accept(asked.id(), null, MARTHA));
        diary.in(() -> changes().cancel(asked.id(), "", himself(asked)));

        for (var kind : List.of("requested", "accepted", "cancelled"))
            assertThat(letters(kind)).as(kind).extracting(Letter::isText).containsExactly(false, true);
    }

    @Test
    void the_practices_words_stand_in_the_e_mail_alone_where_there_is_one() {
        diary.answersRequestsFirst();
        var asked = diary.book("09:00");
        var byText = Diary.kept(diary.request(diary.entered(new Fresh(People.registration(noMail())), "11:00")));
        diary.in(() -> appointments().decline(asked.id(), null, "We are away.", MARTHA));
        diary.in(() -> changes().cancel(byText.id(), "The water is off.", MARTHA));

        assertThat(letters("declined").getFirst().body()).contains("We are away.");
        assertThat(letters("declined").getLast().body())
                .contains("/visits/" + asked.id(), "(303) 555-0142")
                .doesNotContain("away");
        assertThat(letters("cancelled-by-practice"))
                .singleElement()
                .satisfies(text -> assertThat(text.body()).contains("The water is off."));
    }

    @Test
    void the_two_are_one_letter_and_others_are_not_of_it() {
        diary.book("09:00");
        diary.letters();

        var letters = diary.in(() -> House.room(PracticeDatabase.class)
                .sql("select letter_id from message where practice_id = :practice and letter_id is not null")
                .list(row -> row.uuid("letter_id")));

        assertThat(letters).hasSize(2);
        assertThat(letters.stream().distinct()).hasSize(1).doesNotContain(new UUID(0, 0));
    }

    @Test
    void a_practice_that_does_not_want_it_writes_text_messages_only_to_who_has_no_e_mail_address() {
        diary.in(() -> {
            House.room(Practices.class).change(now -> now.with(to -> to.textToo = false), MARTHA);
            return true;
        });
        diary.book("09:00");
        diary.request(diary.entered(new Fresh(People.registration(noMail())), "11:00"));

        assertThat(letters("confirmation")).extracting(Letter::recipient).containsExactly(MAIL, "+13075550188");
    }

    @Test
    void where_no_text_message_can_go_the_e_mail_goes_alone() {
        House.post().carriesTexts(false);

        diary.book("09:00");

        assertThat(letters("confirmation")).extracting(Letter::recipient).containsExactly(MAIL);
    }

    @Test
    void of_a_family_the_one_who_is_written_to_gets_both() {
        var child = People.reached(People.peter(), new Contact("(307) 555-0188", null, null));
        diary.request(new BookingRequest(
                List.of(visit("09:00", child), visit("10:00", People.jefferson())), Diary.key(), (Actor.Staff) MARTHA));

        assertThat(letters("family-confirmation")).extracting(Letter::recipient).containsExactly(MAIL, MOBILE);
    }

    private Visit visit(String time, Demographics who) {
        var maple = diary.maple();
        return new Visit(
                maple.cleaning().id(),
                maple.washington().id(),
                Diary.at(Diary.TUESDAY, time),
                new Fresh(People.registration(who)),
                null,
                null);
    }

    private static Demographics noMail() {
        return People.reached(People.linh(), new Contact("(307) 555-0188", null, null));
    }

    /** Of that kind, in the order in which they were written, the e-mail first. */
    private List<Letter> letters(String kind) {
        return diary.letters().stream()
                .filter(letter -> letter.kind().equals(kind))
                .toList();
    }
}
