package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.booking.Diary.appointments;
import static org.deskbell.practice.MapleStreet.MARTHA;

import java.util.Locale;
import java.util.stream.Stream;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.booking.Diary.Letter;
import org.deskbell.booking.Visit.Who.Fresh;
import org.deskbell.people.Contact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** What is written about an appointment, as it lies in the outbox. */
class LettersTest {
    private final Diary diary = Diary.open();

    @AfterEach
    void in_no_language() {
        LocaleContextHolder.resetLocaleContext();
        House.post().carriesTexts(true);
    }

    @Test
    void a_booking_is_confirmed_with_date_place_and_code() {
        var booked = diary.book("09:00");

        var letter = letter("confirmation");
        assertThat(letter.recipient()).isEqualTo("t.jefferson@example.com");
        assertThat(letter.sender()).isEqualTo("desk@maple.example");
        assertThat(letter.subject()).isEqualTo("Your appointment at Maple Street Dental");
        assertThat(letter.body())
                .contains("Tuesday, December 8, 2026, at 9:00 AM", "12 Maple Street, Denver, CO 80202")
                .contains("(303) 555-0142", booked.code());
        assertThat(letter.calendar()).contains("BEGIN:VCALENDAR", booked.id().toString());
    }

    @Test
    void who_has_no_e_mail_address_reads_the_same_as_a_text_message() {
        var noMail = People.reached(People.jefferson(), new Contact("(434) 555-0143", null, null));

        var booked = Diary.kept(diary.request(diary.entered(new Fresh(People.registration(noMail)), "09:00")));

        var text = letter("confirmation");
        assertThat(text.recipient()).isEqualTo("+14345550143");
        assertThat(text.body())
                .contains("Maple Street Dental", "Tuesday, December 8, 2026, at 9:00 AM", booked.code())
                .contains("/visits/" + booked.id())
                .doesNotContain("\n\n", "Cleaning");
        assertThat(text.calendar()).isNull();
    }

    @Test
    void where_no_text_message_can_go_none_is_written() {
        House.post().carriesTexts(false);
        var noMail = People.reached(People.jefferson(), new Contact("(434) 555-0143", null, null));

        diary.request(diary.entered(new Fresh(People.registration(noMail)), "09:00"));

        assertThat(diary.letters()).extracting(Letter::kind).doesNotContain("confirmation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void whatever_is_written_to_a_patient_is_also_there_as_a_text_message(String language) {
        var sentences = House.room(MessageSource.class);
        var kinds = Stream.of(
                "confirmation requested accepted declined moved move-requested cancelled cancelled-by-practice restored"
                        + " request-restored move-asked time-taken reminder family-confirmation family-requested"
                        + " family-reminder waitlist-joined waitlist-offer");

        assertThat(kinds.flatMap(all -> Stream.of(all.split(" "))))
                .allSatisfy(
                        kind -> assertThat(sentences.getMessage("mail." + kind + ".sms", null, "", Locale.of(language)))
                                .isNotBlank());
    }

    @Test
    void its_links_lead_to_where_the_operator_says_that_people_find_it() {
        var booked = diary.book("09:00");

        assertThat(letter("confirmation").body())
                .contains("\n" + House.PUBLISHED_AT + "/p/")
                .contains("/visits/" + booked.id());
        assertThat(letter("booking").body()).contains("\n" + House.PUBLISHED_AT + "/\n");
    }

    @Test
    void the_practice_hears_of_the_registration_and_of_the_booking_without_a_word_of_the_patient() {
        diary.book("09:00");

        for (var kind : new String[] {"registration", "booking"}) {
            assertThat(letter(kind).recipient()).isEqualTo("desk@maple.example");
            assertThat(letter(kind).body()).contains("Deskbell").contains("http");
            assertThat(letter(kind).subject() + letter(kind).body())
                    .doesNotContainIgnoringCase("jefferson")
                    .doesNotContain("Thomas", "tooth", "Cleaning", "555-0143");
        }
    }

    @Test
    void no_subject_and_no_calendar_names_the_patient_or_his_reason() {
        diary.book("09:00");

        assertThat(diary.letters())
                .hasSize(4)
                .allSatisfy(letter -> assertThat(letter.subject() + letter.calendar())
                        .doesNotContain("Jefferson", "Thomas", "tooth", "Cleaning"));
    }

    @Test
    void a_request_is_not_called_booked_until_it_is_accepted() {
        diary.answersRequestsFirst();
        var id = diary.book("09:00").id();

        assertThat(letter("requested").body())
                .contains("not booked yet", "by e-mail or phone, by Tuesday, November 24, 2026, at 5:00 PM.");
        assertThat(letter("requested").calendar()).isNull();

        diary.in(() -> appointments().accept(id, null, MARTHA));

        assertThat(letter("accepted").body()).contains("your appointment is booked");
        assertThat(letter("accepted").calendar()).contains("BEGIN:VEVENT");
    }

    @Test
    void a_declined_request_is_answered_with_the_practices_words() {
        diary.answersRequestsFirst();
        var id = diary.book("09:00").id();

        diary.in(() -> appointments().decline(id, null, "We're away that {week}.", MARTHA));

        assertThat(letter("declined").body()).contains("We're away that {week}.");
        assertThat(letter("declined").calendar()).isNull();
    }

    @Test
    void words_that_are_not_said_leave_no_gap_and_too_many_are_refused() {
        diary.answersRequestsFirst();
        var id = diary.book("09:00").id();

        diary.in(() -> appointments().decline(id, null, " ", MARTHA));

        assertThat(letter("declined").body()).doesNotContain("\n\n\n");
        assertThatThrownBy(() -> diary.in(() -> appointments().decline(id, null, "x".repeat(501), MARTHA)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_patient_who_asked_in_spanish_is_answered_in_spanish_later_too() {
        diary.answersRequestsFirst();
        LocaleContextHolder.setLocale(Locale.of("es", "MX"));
        var id = diary.book("09:00").id();
        LocaleContextHolder.resetLocaleContext();
        diary.in(() -> appointments().accept(id, null, MARTHA));

        assertThat(letter("requested").body())
                .contains(
                        "martes, 8 de diciembre de 2026, a las 9:00",
                        "por teléfono, a más tardar el martes, 24 de noviembre")
                .containsPattern("2026, a las 5:00\\hp\\.m\\.\\R"); // the stop of "p.m." is the sentence's, too
        assertThat(diary.letters())
                .filteredOn(Letter::isText)
                .hasSize(2)
                .allSatisfy(text -> assertThat(text.body())
                        .containsPattern("9:00\\ha\\.m\\. ")
                        .doesNotContain(".."));
        assertThat(letter("accepted").subject()).isEqualTo("Su cita en Maple Street Dental está reservada");
        assertThat(letter("booking").subject()).isEqualTo("New online booking");
    }

    private Letter letter(String kind) {
        return diary.letters().stream()
                .filter(letter -> letter.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
