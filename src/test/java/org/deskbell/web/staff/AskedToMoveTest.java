package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.House.room;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.booking.ScheduleChanges;
import org.deskbell.booking.ScheduleChanges.Decided;
import org.deskbell.booking.ScheduleChanges.Fate;
import org.deskbell.practice.ClosedDays;
import org.deskbell.practice.MapleStreet;
import org.junit.jupiter.api.Test;

/** Who was asked to choose another time reads that behind the letter's link, and staff see who has not answered. */
class AskedToMoveTest {
    private final FrontDesk desk = FrontDesk.open();

    @Test
    void the_visit_says_so_to_the_patient_and_to_staff_until_another_time_is_chosen() {
        var visit = desk.books(People.jefferson(), FrontDesk.NINE);
        var site = "/p/maple-" + desk.maple().id() + "/visits/" + visit.id();
        assertThat(desk.sees(site)).contains("See you on");

        close(Set.of(visit.id()));

        assertThat(desk.sees(site))
                .contains("Choose another time", "we cannot see you on")
                .doesNotContain("See you on", "The time is yours");
        assertThat(desk.sees(site + "/move")).contains("we cannot see you at the time you have");
        assertThat(desk.sees("/online-appointments")).contains("asked for another time");
        assertThat(desk.sees(FrontDesk.page(visit))).contains("has not answered yet");
        assertThat(House.in(
                        desk.maple().id(), () -> room(OnlineAppointments.class).isMoveAsked(visit.id())))
                .isTrue();
    }

    private void close(Set<OnlineAppointment.Id> seen) {
        House.in(
                desk.maple().id(),
                () -> room(ScheduleChanges.class)
                        .make(
                                () -> {
                                    room(ClosedDays.class)
                                            .close(LocalDate.of(2026, 12, 8), "Training", MapleStreet.MARTHA);
                                    return true;
                                },
                                new Decided(seen, Fate.ASKED_TO_MOVE, ""),
                                MapleStreet.MARTHA));
    }

    @Test
    void the_code_that_a_patient_says_leads_to_the_visit() {
        var visit = desk.books(People.jefferson(), FrontDesk.NINE);
        var said = visit.code().toLowerCase(Locale.ROOT).replaceAll("..(?!$)", "$0 ");

        assertThat(desk.presses("/settings/online-scheduler/online-patients", "q", said))
                .contains("Thomas Jefferson", visit.code());
    }
}
