package org.deskbell.web.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.patient.Booker.MAIL;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.Together;
import org.deskbell.booking.OnlineAppointment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody new shows a code that was sent to him before anything is booked, where the practice asks for one. */
class ProofPagesTest {
    private final Newcomer newcomer = Newcomer.open();
    private final Booker thomas = newcomer.thomas();

    @AfterEach
    void morning() {
        House.clock().set(MovableClock.START);
    }

    @Test
    void only_the_code_books_and_then_he_is_signed_in() {
        var page = newcomer.pressed(newcomer.details());

        assertThat(thomas.follow(page).words())
                .contains("Enter your code", "We have sent it to " + MAIL + ".", "Tuesday, December 8, 2026, 9:00 AM")
                .contains("9:00 AM is kept for you until 9:10 AM.", "Book this appointment");
        var wrong = newcomer.show(page, Newcomer.otherThan(thomas.code()));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.words()).contains("This is not the code", "We have sent it to " + MAIL + ".");
        assertThat(newcomer.show(page, "12345").fault("code")).contains("Enter the six digits");
        assertThat(newcomer.nobodyIsRegistered()).isTrue();

        var visit = newcomer.show(page, thomas.code()).next();

        assertThat(thomas.appointment(visit).status()).isEqualTo(OnlineAppointment.Status.BOOKED);
        assertThat(thomas.see("/account").words()).contains("Thomas Jefferson", "Tuesday, December 8, 2026, 9:00 AM");
        assertThat(newcomer.codesSentTo(MAIL)).isEqualTo(1);
    }

    @Test
    void neither_the_address_of_the_page_nor_the_letter_names_the_visitor() {
        assertThat(newcomer.pressed(newcomer.details())).matches("/p/maple-[0-9a-f-]+/proof/[0-9a-f-]{36}");
    }

    @Test
    void what_is_wrong_is_said_before_a_code_is_sent() {
        var answer = thomas.press(newcomer.details(), "birthDate", "13/45/1983");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(newcomer.codesSentTo(MAIL)).isZero();
    }

    @Test
    void the_answers_are_alike_for_somebody_known_and_somebody_unknown() {
        newcomer.show(newcomer.pressed(newcomer.details()), thomas.code());
        House.clock().advance(Duration.ofSeconds(1));
        var known = new ProofPagesTest.Other();
        var unknown = new ProofPagesTest.Other("email", "nobody@example.com", "lastName", "Nobody");

        assertThat(unknown.asked()).isEqualTo(known.asked());
        assertThat(unknown.headers()).isEqualTo(known.headers());
    }

    /** Another browser at the same practice, an hour later on the calendar. */
    private final class Other {
        private final Sight pressed;
        private final Booker who = thomas.other();

        Other(String... answers) {
            var at = "2026-12-0" + (answers.length == 0 ? 9 : 3) + "T18:00:00Z";
            var page = who.choose(who.see("?provider=anyone&day=" + at.substring(0, 10)), at);
            pressed = who.press(page, answers);
        }

        List<String> headers() {
            return List.copyOf(pressed.answer().headers().map().keySet());
        }

        /** The page without where the code went and what is kept. */
        String asked() {
            return who.follow(pressed.next())
                    .words()
                    .replaceAll("[a-z.]+@example.com", "")
                    .replaceAll("\\w+, December \\d", "");
        }
    }

    @Test
    void pressing_twice_sends_one_code_and_showing_it_twice_books_once() throws Exception {
        var page = newcomer.details();
        var first = newcomer.pressed(page);
        assertThat(newcomer.pressed(page)).isEqualTo(first);
        assertThat(newcomer.codesSentTo(MAIL)).isEqualTo(1);
        thomas.follow(first);
        var code = thomas.code();

        var both = Together.of(
                () -> Sight.of(thomas.visitor().post(first, "code", code)).next(),
                () -> Sight.of(thomas.visitor().post(first, "code", code)).next());

        assertThat(both.getFirst()).contains("/visits/").isEqualTo(both.getLast());
        assertThat(thomas.follow(first).next()).as("back or reload").isEqualTo(both.getFirst());
    }

    @Test
    void another_code_takes_the_place_of_the_first() {
        var page = newcomer.pressed(newcomer.details());
        var first = thomas.code();
        House.clock().advance(Duration.ofMinutes(1));

        assertThat(newcomer.another(page).next()).isEqualTo(page);

        assertThat(thomas.follow(page).words()).contains("We have sent another one to " + MAIL + ".");
        var second = thomas.code();
        if (!first.equals(second))
            assertThat(newcomer.show(page, first).status()).isEqualTo(422);
        assertThat(newcomer.show(page, second).next()).contains("/visits/");
    }

    @Test
    void a_mistyped_address_is_corrected_with_all_else_kept() {
        var page = newcomer.pressed(
                newcomer.details(), "email", "t.jefferson@example.con", "message", "I am a little nervous.");

        var back = thomas.follow(page + "/details");
        var form = thomas.follow(back.next());
        House.clock().advance(Duration.ofSeconds(1));
        var again = newcomer.pressed(form, "message", "I am a little nervous.");

        assertThat(back.location()).endsWith("#email");
        assertThat(form.html()).contains("value=\"t.jefferson@example.con\"", "I am a little nervous.");
        assertThat(form.words()).contains("9:00 AM is kept for you");
        assertThat(thomas.follow(again).words()).contains("We have sent it to " + MAIL + ".");
        assertThat(newcomer.codesSentTo(MAIL)).isEqualTo(1);
        assertThat(newcomer.show(again, thomas.code()).next()).contains("/visits/");
    }

    @Test
    void a_hold_that_runs_out_meanwhile_is_said_and_the_time_is_his_if_it_is_free() {
        var page = newcomer.pressed(newcomer.details());
        House.clock().advance(Duration.ofMinutes(11));
        newcomer.another(page);

        assertThat(thomas.follow(page).words()).contains("This time is no longer kept for you.");
        assertThat(newcomer.show(page, thomas.code()).next()).contains("/visits/");
    }

    @Test
    void a_time_taken_meanwhile_is_said_with_what_was_typed_and_needs_no_other_code() {
        var page = newcomer.pressed(newcomer.details(), "message", "I am a little nervous.");
        House.clock().advance(Duration.ofMinutes(11));
        thomas.change(now -> now.with(to -> to.proveContact = false));
        var martha = thomas.other();
        for (var provider : List.of("washington", "franklin"))
            martha.booked(
                    martha.see("?provider=anyone&day=" + Booker.DAY + "&at=" + Newcomer.NINE),
                    "firstName",
                    provider,
                    "mobile",
                    "(434) 555-01" + (provider.length() + 10),
                    "email",
                    provider + "@example.com");
        thomas.change(now -> now.with(to -> to.proveContact = true));
        newcomer.another(page);

        var gone = newcomer.show(page, thomas.code());
        var visit = thomas.booked(thomas.choose(gone, gone.times().getFirst(), "message", "Still nervous."));

        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.words()).contains("That time has just gone.");
        assertThat(gone.html()).contains("My visits", "value=\"Thomas\"", "I am a little nervous.");
        assertThat(visit).contains("/visits/");
        assertThat(thomas.follow(page).next()).as("back").startsWith(thomas.site() + "?");
    }

    @Test
    void a_time_that_is_gone_before_is_said_and_no_code_is_sent() {
        var answer = thomas.press(newcomer.details(), "at", "2026-12-08T04:00:00Z", "hold", "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(newcomer.codesSentTo(MAIL)).isZero();
    }

    @Test
    void a_code_is_used_up_by_five_wrong_ones_and_five_codes_are_an_hours() {
        var page = newcomer.pressed(newcomer.details());
        var code = thomas.code();
        for (var i = 0; i < 5; i++) newcomer.show(page, Newcomer.otherThan(code));

        assertThat(newcomer.show(page, code).words()).contains("This is not the code", "used up");
        var sent = new ArrayList<Integer>();
        for (var i = 0; i < 5; i++) {
            House.clock().advance(Duration.ofSeconds(1)); // so that one of them is the last
            sent.add(newcomer.another(page).status());
        }
        var refused = newcomer.another(page);
        assertThat(sent).containsExactly(303, 303, 303, 303, 429);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.words()).contains("Several codes have been sent already.");
        assertThat(newcomer.show(page, thomas.code()).next())
                .as("the last one sent")
                .contains("/visits/");
    }

    @Test
    void somebody_who_is_signed_in_shows_none() {
        thomas.signIn(MAIL, Booker.BORN);

        assertThat(thomas.booked(newcomer.details())).contains("/visits/");
    }

    @Test
    void a_page_that_nothing_is_known_of_any_more_says_so_and_begins_anew() {
        var page = newcomer.pressed(newcomer.details());
        var stranger = thomas.other();

        var answer = stranger.follow(page);
        assertThat(answer.next()).isEqualTo(thomas.site());
        assertThat(stranger.see("").words()).contains("That was too long ago.", "nothing was booked");
        stranger.see("/sign-in");
        assertThat(Sight.of(stranger.visitor().post(page, "code", thomas.code()))
                        .next())
                .isEqualTo(thomas.site());
        assertThat(newcomer.nobodyIsRegistered()).isTrue();
    }

    @Test
    void it_is_all_said_in_spanish() {
        var page = newcomer.pressed(newcomer.details());

        assertThat(thomas.follow(page + "?lang=es").words())
                .contains("Escriba su código", "Lo hemos enviado a " + MAIL, "Reservar");
    }

    @Test
    void after_signing_out_what_was_typed_is_forgotten() {
        var page = newcomer.pressed(newcomer.details());
        thomas.see("/sign-in");
        thomas.post("/sign-out");

        assertThat(thomas.follow(page).next()).isEqualTo(thomas.site());
        assertThat(UUID.fromString(page.substring(page.lastIndexOf('/') + 1))).isNotNull();
    }
}
