package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.staff.FrontDesk.NINE;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.booking.OnlineAppointments;
import org.junit.jupiter.api.Test;

/** Staff enter a visit for somebody who called. */
class EntryTest {
    private static final String NEW = "/online-appointments/new";

    private final FrontDesk desk = FrontDesk.open();
    private final String key = UUID.randomUUID().toString();

    private String[] form(String... more) {
        desk.sees(NEW);
        var form = new ArrayList<>(List.of("type", desk.maple().cleaning().id().toString(), "key", key));
        form.addAll(List.of(more));
        return form.toArray(String[]::new);
    }

    private String nineWithWashington() {
        return NINE + "/" + desk.maple().washington().id().value();
    }

    private static String[] and(String[] some, String... more) {
        var all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private String[] linh(String at) {
        return and(called(at), "sex", "FEMALE", "mobile", "(307) 555-0177", "email", "linh.nguyen@example.com");
    }

    /** Her name and birth date alone. */
    private String[] called(String at) {
        return form("at", at, "patient", "new", "firstName", "Linh", "lastName", "Nguyen", "birthDate", "7/2/1990");
    }

    @Test
    void the_free_times_of_the_week_are_shown_first() {
        assertThat(desk.presses(NEW + "/look", form("day", "2026-12-07")))
                .contains("Monday, December 7", "Tuesday, December 8", "09:00", "Dr. ");
    }

    @Test
    void somebody_new_is_booked_in_one_press_and_twice_pressed_is_once() {
        var next = desk.presses(NEW, linh(nineWithWashington()));
        desk.presses(NEW, linh(nineWithWashington()));

        assertThat(next).contains("Booked.", "Linh Nguyen", "entered by Tom Webb");
        assertThat(desk.sees("/")).contains("1 online appointment ");
    }

    @Test
    void a_name_the_birth_date_and_a_mobile_number_are_enough_of_who_calls() {
        var called = called(nineWithWashington());

        assertThat(desk.presses(NEW, called)).contains("Enter a mobile number or an e-mail address.");
        assertThat(desk.presses(NEW, and(called, "mobile", "(307) 555-0177")))
                .contains("Booked. The patient is told.", "Linh Nguyen");
    }

    @Test
    void an_online_patient_is_found_by_name() {
        var before = desk.books(People.jefferson(), NINE);
        var ten = NINE.plusSeconds(3600) + "/" + desk.maple().washington().id().value();

        assertThat(desk.presses(NEW + "/look", form("find", "Jeff"))).contains("Jefferson, Thomas", "Apr 13, 1983");
        assertThat(desk.presses(NEW, form("at", ten, "patient", before.patient().toString())))
                .contains("Booked.");
        assertThat(House.in(
                        desk.maple().id(),
                        () -> House.room(OnlineAppointments.class).of(before.patient())))
                .hasSize(2);
    }

    @Test
    void a_name_of_several_words_or_with_an_accent_is_found_however_it_is_typed() {
        desk.books(People.named(People.jefferson(), "Martin", "Van Buren"), NINE);
        desk.books(People.named(People.linh(), "María José", "De la Cruz Muñoz"), NINE.plusSeconds(3600));

        desk.books(People.named(People.robert(), "سارة", "أحمد"), NINE.plusSeconds(7200));

        assertThat(List.of("أحمد", "احمد, سارة"))
                .allSatisfy(typed -> assertThat(found(typed)).contains("أحمد, سارة"));
        assertThat(List.of("Van Buren", "Van Buren, Martin", "martin van b", "Van Buren Martin"))
                .allSatisfy(typed -> assertThat(found(typed)).contains("Van Buren, Martin"));
        assertThat(List.of("De la Cruz, Maria", "MARIA JOSE DE LA CRUZ MUNOZ", "de la cruz muñ", "María"))
                .allSatisfy(typed -> assertThat(found(typed)).contains("De la Cruz Muñoz, María José"));
        assertThat(List.of("Buren", "Van Buren, José", "%", "_an"))
                .allSatisfy(typed -> assertThat(found(typed)).doesNotContain("Van Buren, Martin"));
    }

    private String found(String typed) {
        return desk.presses(NEW + "/look", form("find", typed));
    }

    @Test
    void another_time_shows_the_rules_it_breaks_and_is_booked_by_the_second_press() {
        var saturday = and(
                linh("other"),
                "provider",
                desk.maple().washington().id().toString(),
                "on",
                "2026-12-12",
                "time",
                "19:00");

        assertThat(desk.presses(NEW + "/look", saturday))
                .contains("This time is outside the rules", "the provider has no hours then");
        assertThat(desk.presses(NEW, saturday)).contains("This time is outside the rules", "once more");
        var at = "2026-12-13T02:00:00Z/" + desk.maple().washington().id().value();
        assertThat(desk.presses(NEW, and(saturday, "outside", at + " [PROVIDER_WORKS]")))
                .contains("Booked.", "Sat, Dec 12, 19:00");
    }

    @Test
    void never_over_another_visit() {
        desk.books(People.jefferson(), NINE);

        assertThat(desk.presses(NEW, linh(nineWithWashington())))
                .contains("That time has just gone. The nearest free: ");
    }

    @Test
    void what_is_missing_is_said_and_nothing_typed_is_lost() {
        var page = desk.tom()
                .post(NEW, form("patient", "new", "firstName", "Linh"))
                .body();

        assertThat(page).contains("Choose a time.", "value=\"Linh\"", "aria-invalid=\"true\"");
    }

    @Test
    void no_name_stands_in_an_address() {
        assertThat(desk.tom().get(NEW + "/look?find=Jeff").statusCode()).isNotEqualTo(200);
    }
}
