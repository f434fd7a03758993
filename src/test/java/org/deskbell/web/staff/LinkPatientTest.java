package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.staff.FrontDesk.NINE;

import java.time.Duration;
import java.util.stream.IntStream;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.patients.OnlinePatients;
import org.junit.jupiter.api.Test;

/** Link Patient on the page Online Patients stays with whom staff chose. */
class LinkPatientTest {
    private static final String PATH = OnlinePatientsPage.PATH;

    private final FrontDesk desk = FrontDesk.open();
    private final OnlineAppointment older = desk.books(People.jefferson(), NINE);
    private final String tom = older.patient().toString();

    @Test
    void a_refusal_keeps_the_person_the_name_the_record_and_the_reason() {
        House.clock().advance(Duration.ofMinutes(5));
        desk.books(People.linh(), NINE.plus(Duration.ofHours(2)));
        desk.inPms("JEFTH000", People.jeffersonInPms());
        desk.inPms("NGULI000", People.linh());
        desk.inPms("JEFPE001", People.peter());
        var form = new String[] {
            "patient", tom, "shown", tom, "pmsPatient", "JEFPE001", "name", "Jefferson, Peter", "reason", " "
        };

        var address = desk.tom()
                .post(PATH + "/link", form)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replace(House.address(), "");
        var page = desk.tom().get(address).body();

        assertThat(address).isEqualTo(PATH + "?patient=" + tom + "#link-problem");
        assertThat(page)
                .contains("Linking JEFPE001 needs a second look.", "value=\"Jefferson, Peter\"")
                .containsPattern("<option value=\"" + tom + "\" selected=\"selected\"")
                .containsPattern("value=\"JEFPE001\" checked=\"checked\"")
                .doesNotContain("NGULI000\" checked");
    }

    @Test
    void a_page_that_is_not_there_is_empty() {
        assertThat(desk.tom().get(PATH + "?page=200000000").statusCode()).isEqualTo(200);
    }

    @Test
    void who_registered_before_the_newest_two_hundred_can_be_chosen() {
        House.clock().advance(Duration.ofMinutes(5));
        House.in(
                desk.maple().id(),
                () -> IntStream.range(0, 200)
                        .mapToObj(n -> House.room(OnlinePatients.class)
                                .register(People.registration(People.named(People.linh(), "Ann", "Number " + n))))
                        .toList());

        assertThat(desk.tom().get(PATH + "?patient=" + tom).body())
                .containsPattern("<option value=\"" + tom + "\" selected=\"selected\"");
    }
}
