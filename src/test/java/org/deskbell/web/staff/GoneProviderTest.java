package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.practice.MapleStreet.MARTHA;
import static org.deskbell.web.staff.FrontDesk.NINE;
import static org.deskbell.web.staff.FrontDesk.page;

import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.practice.Roster;
import org.junit.jupiter.api.Test;

/** A visit whose provider has left is moved to somebody who is here. */
class GoneProviderTest {
    private static final String DAY = "?day=2026-12-08";
    private final FrontDesk desk = FrontDesk.open();
    private final OnlineAppointment visit = desk.books(People.jefferson(), NINE);

    private void leaves() {
        House.in(
                desk.maple().id(),
                () -> House.room(Roster.class).retire(desk.maple().washington().id(), MARTHA));
    }

    @Test
    void the_times_of_everybody_who_is_here_are_shown() {
        var franklin = "/" + desk.maple().franklin().id() + "\"";
        assertThat(desk.tom().get(page(visit) + DAY).body()).doesNotContain(franklin);

        leaves();

        assertThat(desk.tom().get(page(visit) + DAY).body())
                .contains(franklin, "The visit is with Dr. George Washington now.");
    }

    @Test
    void nobody_moves_it_to_who_has_left() {
        leaves();
        var washington = desk.maple().washington().id().toString();

        assertThat(desk.presses(
                        page(visit) + "/move",
                        "provider",
                        washington,
                        "at",
                        "other",
                        "on",
                        "2026-12-08",
                        "time",
                        "10:00"))
                .contains("Choose a time first.");

        assertThat(desk.now(visit.id()).startsAt()).isEqualTo(NINE);
    }
}
