package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.booking.Diary.appointments;
import static org.deskbell.practice.MapleStreet.MARTHA;

import java.util.Locale;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.booking.Diary.Letter;
import org.deskbell.booking.Visit.Who.Fresh;
import org.deskbell.people.Contact;
import org.deskbell.practice.Practices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** What the practice adds to its letters. */
class AdditionsTest {
    private static final Addition CARD =
            new Addition("Bring your insurance card.\nCome 10 minutes early.", "Traiga su tarjeta del seguro.");

    private final Diary diary = Diary.open();

    @AfterEach
    void in_no_language() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void stands_below_what_is_written_and_keeps_its_lines() {
        add(Occasion.BOOKED, CARD);

        var booked = diary.book("09:00");

        assertThat(letter("confirmation").body())
                .contains("Tuesday, December 8, 2026, at 9:00 AM", booked.code())
                .endsWith("\n\nBring your insurance card.\nCome 10 minutes early.\n");
        assertThat(letter("confirmation").calendar()).contains("BEGIN:VEVENT");
        assertThat(letter("booking").body()).as("to the practice").doesNotContain("insurance card");
    }

    @Test
    void is_in_the_language_of_who_reads_and_nothing_where_that_is_empty() {
        add(Occasion.BOOKED, CARD);
        LocaleContextHolder.setLocale(Locale.of("es", "US"));
        diary.book("09:00");
        assertThat(letter("confirmation").body())
                .endsWith("\n\nTraiga su tarjeta del seguro.\n")
                .doesNotContain("insurance card");

        var other = Diary.open();
        other.in(() -> House.room(Additions.class)
                .change(Occasion.BOOKED, now -> true, new Addition("Bring your card.", ""), MARTHA));
        other.book("09:00");
        assertThat(other.letters())
                .filteredOn(letter -> letter.kind().equals("confirmation"))
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.body()).doesNotContain("Bring your card."));
    }

    @Test
    void goes_with_the_letters_of_its_occasion_alone() {
        add(Occasion.REQUESTED, new Addition("We answer from Monday on.", ""));
        add(Occasion.CANCELLED, new Addition("Call us for another time.", ""));
        diary.answersRequestsFirst();
        var id = diary.book("09:00").id();
        diary.in(() -> appointments().accept(id, null, MARTHA));

        assertThat(letter("requested").body()).contains("We answer from Monday on.");
        assertThat(letter("accepted").body()).doesNotContain("We answer from Monday on.", "Call us");
    }

    @Test
    void makes_no_text_message_longer() {
        add(Occasion.BOOKED, CARD);
        var noMail = People.reached(People.jefferson(), new Contact("(434) 555-0143", null, null));

        Diary.kept(diary.request(diary.entered(new Fresh(People.registration(noMail)), "09:00")));

        assertThat(diary.letters())
                .filteredOn(Letter::isText)
                .singleElement()
                .satisfies(letter -> assertThat(letter.body()).doesNotContain("insurance card"));
    }

    @Test
    void what_a_colleague_changed_meanwhile_stands() {
        add(Occasion.BOOKED, CARD);

        var kept = diary.in(() -> House.room(Additions.class)
                .change(Occasion.BOOKED, Addition.NONE::equals, new Addition("Park behind the house.", ""), MARTHA));

        assertThat(kept).isFalse();
        assertThat(diary.in(() -> House.room(Additions.class).of(Occasion.BOOKED)))
                .isEqualTo(CARD);
    }

    @Test
    void every_letter_that_a_patient_gets_about_a_visit_has_its_occasion() {
        for (var about : LetterDue.About.values()) {
            if (about == LetterDue.About.REGISTERED) continue;
            for (var isBooked : new boolean[] {true, false})
                if (about != LetterDue.About.MOVE_ASKED && about != LetterDue.About.TIME_TAKEN)
                    assertThat(Occasion.of(LetterWriter.kind(about, isBooked)))
                            .as(about + " " + isBooked)
                            .isPresent();
        }
        assertThat(Occasion.of("code")).isEmpty();
    }

    @Test
    void the_preview_is_the_letter_that_goes_out() {
        add(Occasion.REMINDER, CARD);

        var shown = diary.in(() -> House.room(LetterPreview.class).of(Occasion.REMINDER, Locale.US));

        assertThat(shown.subject())
                .contains(diary.in(() -> House.room(Practices.class).current().name()));
        assertThat(shown.body()).contains("at 9:00 AM", "K74M9P").endsWith("Come 10 minutes early.\n");
        var text = diary.in(() -> House.room(LetterPreview.class).text(Occasion.REMINDER, Locale.US));
        assertThat(text.body())
                .contains("we expect you on", "at 9:00 AM", "K74M9P", "/visits/")
                .doesNotContain("10 minutes early");
    }

    private void add(Occasion occasion, Addition addition) {
        diary.in(() -> House.room(Additions.class).change(occasion, now -> true, addition, MARTHA));
    }

    private Letter letter(String kind) {
        return diary.letters().stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
