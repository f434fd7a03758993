package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.staff.FrontDesk.NINE;
import static org.deskbell.web.staff.FrontDesk.page;

import java.time.Duration;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.writeback.WriteBack.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands below a row that the PMS did not take: its own words, and the one deed that helps. */
class SaidRowTest {
    private static final String WORDS = "Operatory 2 is not scheduled.";

    private final FrontDesk desk = FrontDesk.open();
    private OnlineAppointment visit;

    SaidRowTest() {
        desk.connected();
        visit = desk.books(People.jefferson(), NINE);
    }

    @BeforeEach
    void linked() {
        desk.inPms("JEFTH000", People.jeffersonInPms());
        desk.tom().post("/online-patients/" + visit.patient() + "/link", "pmsPatient", "JEFTH000");
    }

    @Test
    void what_was_refused_is_tried_again_by_a_button_beside_the_words() {
        became(State.REFUSED, WORDS);

        assertThat(desk.sees("/")).contains("“" + WORDS + "” Try now").doesNotContain("” Move");
        assertThat(desk.presses(page(visit) + "/write-back", "view", "HOME")).doesNotContain(WORDS, "Try now");
    }

    @Test
    void a_visit_whose_time_is_taken_there_leads_to_another_time() {
        became(State.CONFLICT, WORDS);

        assertThat(desk.sees("/")).contains("“" + WORDS + "” Move").doesNotContain("Try now");
        assertThat(desk.tom().get("/").body()).contains("href=\"" + page(visit) + "#move\"");
    }

    @Test
    void where_somebody_has_to_look_first_nothing_is_tried() {
        became(State.REFUSED, "The visit stands in the PMS no more, and the PMS does not say why. Look there.");

        assertThat(desk.sees("/")).contains("Look there.").doesNotContain("Try now");
    }

    @Test
    void once_the_visit_has_begun_no_deed_helps() {
        became(State.REFUSED, WORDS);
        House.clock().set(NINE.plus(Duration.ofMinutes(1)));

        assertThat(desk.sees("/online-appointments")).contains(WORDS).doesNotContain("Try now");
    }

    @Test
    void the_pencil_says_why_it_is_there_again() {
        assertThat(desk.tom().get("/").body()).doesNotContain("to the PMS again.");
        became(State.REFUSED, WORDS);

        assertThat(desk.tom().get("/").body())
                .contains(
                        "aria-label=\"Write Thomas Jefferson to the PMS again. The PMS said at 09:00: “" + WORDS + "”");
    }

    @Test
    void the_page_of_the_visit_has_the_words_and_what_to_do_next() {
        assertThat(desk.sees(page(visit))).doesNotContain("Try now");

        became(State.CONFLICT, WORDS);
        assertThat(desk.sees(page(visit)))
                .contains("“" + WORDS + "”", "Choose another time")
                .doesNotContain("Try now");

        became(State.REFUSED, WORDS);
        assertThat(desk.sees(page(visit))).contains("“" + WORDS + "”", "Put right in the PMS what it says", "Try now");
        assertThat(desk.presses(page(visit) + "/write-back"))
                .contains("Trying 1 appointment now.")
                .doesNotContain(WORDS, "Try now");
    }

    private void became(State state, String words) {
        House.in(
                desk.maple().id(),
                () -> House.room(PracticeDatabase.class)
                        .sql("""
                        update write_back set state = :state, words = :words, words_at = :at
                        where practice_id = :practice and appointment_id = :id
                        """)
                        .param("state", state)
                        .param("words", words)
                        .param("at", House.clock().instant())
                        .param("id", visit.id().value())
                        .update());
    }
}
