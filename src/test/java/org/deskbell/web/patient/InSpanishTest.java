package org.deskbell.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.OnlineAppointmentType;
import org.deskbell.practice.OnlineAppointmentType.Spanish;
import org.deskbell.practice.Practice;
import org.deskbell.practice.Practices;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a practice says in words of its own is read in Spanish where it has said it so, and not at all if it offers none. */
class InSpanishTest {
    private final Booker thomas = Booker.open();

    @AfterEach
    void morning() {
        House.clock().set(MovableClock.START);
    }

    private void call(String name, String instructions) {
        House.in(thomas.practice().id(), () -> {
            var types = House.room(AppointmentTypes.class);
            var now = types.get(thomas.practice().cleaning().id());
            var called = new OnlineAppointmentType(
                    now.id(),
                    now.name(),
                    now.minutes(),
                    now.forNew(),
                    now.forKnown(),
                    now.mode(),
                    now.instructions(),
                    now.pmsTypeId(),
                    now.offered(),
                    now.providers(),
                    now.startEvery(),
                    now.minutesBefore(),
                    now.minutesAfter(),
                    new Spanish(name, instructions));
            return types.save(called, MapleStreet.MARTHA);
        });
    }

    private void change(UnaryOperator<Practice> how) {
        House.in(
                thomas.practice().id(),
                () -> House.room(Practices.class).describe(seen -> true, how, MapleStreet.MARTHA));
    }

    @Test
    void what_the_practice_says_in_spanish_is_read_in_it_and_the_rest_in_english_and_marked_so() {
        var english = thomas.see("?lang=es").html();
        call("Limpieza dental", "Traiga su tarjeta del seguro.");
        change(before -> before.saying("De lunes a viernes", ""));

        var spanish = thomas.see("").html();
        var visit = thomas.follow(thomas.booked(thomas.details())).html();

        assertThat(english).contains("lang=\"en\">Cleaning<", "lang=\"en\">Monday to Friday, 8 AM to 5 PM<");
        assertThat(spanish)
                .contains(">Limpieza dental<", ">De lunes a viernes<", "lang=\"en\">Parking behind the house.<")
                .doesNotContain("lang=\"en\">Limpieza", "lang=\"en\">De lunes", "Cleaning");
        assertThat(visit)
                .contains("Limpieza dental", "Traiga su tarjeta del seguro.")
                .doesNotContain("insurance card");
        thomas.signIn(Booker.MAIL, Booker.BORN);
        assertThat(thomas.see("/account").html()).contains("Limpieza dental");
        assertThat(thomas.see("?lang=en").html()).contains("Cleaning").doesNotContain("Limpieza");
    }

    @Test
    void the_widget_says_it_too() {
        call("Limpieza dental", "");

        assertThat(thomas.visitor().get(thomas.site() + "/embed.js").body())
                .contains("\"name\":\"Limpieza dental\"", "\"name\":\"Cleaning\"");
        change(before -> before.offeringSpanish(false));
        assertThat(thomas.visitor().get(thomas.site() + "/embed.js").body())
                .contains("\"name\":\"Cleaning\"")
                .doesNotContain("Limpieza");
    }

    @Test
    void a_practice_that_offers_none_shows_no_choice_and_everything_is_english() {
        assertThat(thomas.see("").html()).contains("Español");
        thomas.offer(thomas.cleaning(OnlineAppointmentType.Mode.REQUEST));
        var visit = thomas.booked(thomas.see(thomas.query("2026-12-08T16:00:00Z") + "&lang=es"));
        assertThat(lastLetter()).contains("solicitud");

        change(before -> before.offeringSpanish(false));

        assertThat(thomas.see("?lang=es").html()).contains("Book a visit").doesNotContain("Español", "Reservar");
        thomas.decline(visit);
        assertThat(lastLetter())
                .as("to who booked in Spanish")
                .contains("We are away.")
                .doesNotContain("sentimos");
    }

    private String lastLetter() {
        return House.in(thomas.practice().id(), () -> {
            House.clock().advance(Duration.ofSeconds(1));
            House.work("letters").drain();
            return House.room(PracticeDatabase.class)
                    .sql(
                            "select body from message where practice_id = :practice and recipient = :to order by created_at desc, id limit 1")
                    .param("to", Booker.MAIL)
                    .one(row -> row.text("body"));
        });
    }
}
