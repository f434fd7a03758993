package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.staff.FrontDesk.NINE;

import java.time.Duration;
import org.deskbell.People;
import org.deskbell.people.Demographics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two sisters of one birth date and one telephone, whose names are a letter apart, in the link panel. */
class TwinsPanelTest {
    private static final Demographics LEA = People.named(People.linh(), "Lea", "Kowalski");
    private static final Demographics LENA = People.named(People.linh(), "Lena", "Kowalski");

    private final FrontDesk desk = FrontDesk.open();

    @BeforeEach
    void bothAreOnFile() {
        desk.inPms("KOWLE000", LEA);
        desk.inPms("KOWLE001", LENA);
    }

    @Test
    void they_are_not_said_to_be_one_person() {
        var visit = desk.books(LEA, NINE);

        assertThat(desk.sees("/?open=" + visit.id()))
                .contains("Twice, or twins", "one person twice, or twins. Look before you link or merge.")
                .doesNotContain("holds this patient twice");
    }

    @Test
    void where_both_registered_they_are_two_and_each_has_her_own_record_first() {
        desk.books(LENA, NINE.plus(Duration.ofHours(2)));
        var visit = desk.books(LEA, NINE);

        assertThat(desk.sees("/?open=" + visit.id()))
                .contains("1. Lea Kowalski KOWLE000", "both have registered online: surely two people")
                .contains("Registered as well: Lena Kowalski, 09:00. The PMS has a record of each")
                .doesNotContain("Registered twice?");
    }

    @Test
    void the_record_that_the_sister_is_linked_to_is_not_offered() {
        var sister = desk.books(LENA, NINE.plus(Duration.ofHours(2)));
        desk.presses(
                "/online-patients/" + sister.patient() + "/link",
                "pmsPatient",
                "KOWLE001",
                "reason",
                "asked for her name");
        var visit = desk.books(LEA, NINE);

        assertThat(desk.sees("/?open=" + visit.id()))
                .contains("1. Lea Kowalski KOWLE000", "surely two people")
                .doesNotContain("Lena Kowalski KOWLE001", "Join with");
    }
}
