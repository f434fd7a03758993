package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.staff.FrontDesk.NINE;

import java.time.Duration;
import java.util.stream.IntStream;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.audit.Actor;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.patients.Joins;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.practice.MapleStreet;
import org.junit.jupiter.api.Test;

/** Tags on Patient Details, beside names, and to find people by. */
class TagActionsTest {
    private static final String LIST = "/settings/online-scheduler/online-patients";

    private final FrontDesk desk = FrontDesk.open();
    private final OnlineAppointment visit = desk.books(People.jefferson(), NINE);
    private final OnlineAppointment other = desk.books(People.maria(), NINE.plus(Duration.ofHours(2)));

    private String add(OnlinePatient.Id id, String words) {
        return desk.presses("/online-patients/" + id + "/tags", "words", words);
    }

    private String details(OnlinePatient.Id id) {
        return desk.tom().get("/online-patients/" + id).body();
    }

    @Test
    void staff_put_tags_on_somebody_and_take_them_off() {
        assertThat(add(visit.patient(), " wheelchair ")).contains("Tags wheelchair");
        assertThat(details(visit.patient())).contains("aria-label=\"Remove the tag “wheelchair”\"");

        assertThat(desk.presses("/online-patients/" + visit.patient() + "/tags/removal", "words", "wheelchair"))
                .contains("Tags None.");
    }

    @Test
    void the_tags_of_the_practice_that_the_person_has_not_are_suggested() {
        add(visit.patient(), "wheelchair");
        add(other.patient(), "deposit");

        assertThat(details(visit.patient()))
                .contains("<option value=\"deposit\"></option>")
                .doesNotContain("<option value=\"wheelchair\"></option>");
    }

    @Test
    void what_is_wrong_is_said_and_what_was_typed_stays() {
        var words = "x".repeat(31);
        assertThat(add(visit.patient(), words)).contains("Say it in 30 characters or fewer.");

        desk.tom().post("/online-patients/" + visit.patient() + "/tags", "words", words);
        assertThat(details(visit.patient())).contains("value=\"" + words + "\"", "aria-invalid=\"true\"");
        assertThat(add(visit.patient(), " ")).contains("Type a tag, or choose one that is in use.");
        assertThat(add(visit.patient(), "a\tb")).contains("Type it anew: something in it does not show.");
        assertThat(desk.sees("/online-patients/" + visit.patient())).contains("Tags None.");
    }

    @Test
    void with_ten_there_is_no_field_and_an_eleventh_is_refused() {
        IntStream.range(0, 10).forEach(number -> add(visit.patient(), "tag " + number));

        assertThat(details(visit.patient()))
                .contains("More than 10 are not kept: remove one to add another.")
                .doesNotContain("list=\"tags-in-use\"");
        assertThat(add(visit.patient(), "one more")).contains("There are 10 tags already, and no more are kept.");
        assertThat(details(visit.patient())).doesNotContain("one more");
    }

    @Test
    void three_show_beside_a_name_and_the_rest_in_their_place() {
        IntStream.range(0, 5).forEach(number -> add(visit.patient(), "tag " + number));

        for (var page : new String[] {"/", "/online-appointments", LIST})
            assertThat(desk.sees(page)).as(page).contains("tag 0 tag 1 tag 2 2 more tag 3 tag 4");
        add(other.patient(), "deposit");
        assertThat(desk.tom().get("/").body()).contains("aria-label=\"Tags of María");
    }

    @Test
    void an_open_window_hears_of_a_new_tag() {
        var seen = desk.tom().get("/").body().replaceAll("(?s).*data-seen=\"([^\"]+)\".*", "$1");
        var news = "/online-appointments/news?seen=" + seen;
        assertThat(desk.tom().get(news).statusCode()).isEqualTo(204);

        add(visit.patient(), "wheelchair");

        assertThat(desk.tom().get(news).statusCode()).isEqualTo(200);
    }

    @Test
    void people_are_found_by_a_tag_alone_and_together_with_a_name() {
        assertThat(desk.tom().get(LIST).body()).doesNotContain("id=\"tag\"");
        add(visit.patient(), "VIP");
        add(other.patient(), "deposit");

        assertThat(found("tag", "vip")).contains("Jefferson, Thomas").doesNotContain("Ruiz-");
        assertThat(found("tag", "vip", "q", "ruiz")).contains("Nobody called “ruiz”.");
        assertThat(found("tag", "gone")).contains("Nobody here who fits this choice.", "VIP");
        assertThat(desk.tom().post(LIST, "tag", "x".repeat(31)).statusCode()).isEqualTo(404);
    }

    @Test
    void who_is_joined_is_found_by_the_tag_of_either() {
        var again = desk.books(People.jefferson(), NINE.plus(Duration.ofHours(4)));
        add(again.patient(), "deposit");
        var wish = new Joins.Wish(again.patient(), visit.patient(), "twice");
        House.in(desk.maple().id(), () -> House.room(Joins.class).join(wish, (Actor.Staff) MapleStreet.MARTHA));

        assertThat(found("tag", "deposit")).contains("Jefferson, Thomas deposit");
        assertThat(desk.sees("/online-patients/" + again.patient()))
                .contains("Tags deposit", "Those of every registration of this person.");
    }

    private String found(String... form) {
        var page = FrontDesk.words(desk.tom().post(LIST, form));
        return page.substring(0, page.indexOf("Link New Online Patients"));
    }

    @Test
    void somebody_of_another_practice_has_no_tags_here() {
        var elsewhere = FrontDesk.open().books(People.linh(), NINE);

        for (var deed : new String[] {"", "/removal"})
            assertThat(desk.tom()
                            .post("/online-patients/" + elsewhere.patient() + "/tags" + deed, "words", "vip")
                            .statusCode())
                    .isEqualTo(404);
    }
}
