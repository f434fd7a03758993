package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.House.room;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.deskbell.House;
import org.deskbell.pms.Catalogue.Kind;
import org.deskbell.pms.PmsConnectionDraft;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.Refresh;
import org.deskbell.pms.Refreshes;
import org.deskbell.pms.demo.Charts;
import org.deskbell.pms.demo.DemoOffice;
import org.deskbell.pms.demo.DemoPatient;
import org.deskbell.pms.demo.DemoPatients;
import org.deskbell.pms.demo.DemoResource;
import org.deskbell.pms.demo.DemoResources;
import org.deskbell.practice.MapleStreet;
import org.junit.jupiter.api.Test;

/** Where a person reads that the PMS's list shrank, and says whether that is right. */
class ShrunkenListPageTest {
    private static final String PATH = "/settings/online-scheduler/online-patients";

    private final FrontDesk desk = FrontDesk.open();

    @Test
    void the_question_stands_on_the_page_until_it_is_confirmed() {
        connect();
        has(30);
        refresh();
        has(4);
        refresh();

        assertThat(desk.sees(PATH))
                .contains("was not taken over", "26 of the 30 known ones would be marked gone", "Confirm: 26 are gone");

        House.clock().advance(Duration.ofSeconds(1));
        desk.presses(PATH + "/refresh/" + question().id() + "/confirmation");
        work();

        assertThat(desk.sees(PATH))
                .contains("4 read: 0 new · 0 changed · 26 gone")
                .doesNotContain("Confirm:");
    }

    @Test
    void what_the_pms_names_and_nobody_uses_here_is_said_after_a_refresh() {
        connect();
        in(() -> room(DemoResources.class)
                .add(List.of(
                        new DemoResource(Kind.PROVIDER, "DR1", "Washington", null, "OP1"),
                        new DemoResource(Kind.PROVIDER, "ORTIZ", "Ortiz", null, "OP1"),
                        new DemoResource(Kind.APPOINTMENT_TYPE, "WHITE", "Whitening", 40, null))));
        has(1);
        refresh();

        assertThat(desk.sees(PATH)).contains("2 in the PMS that nothing stands for here yet: Ortiz, Whitening.");
    }

    private void connect() {
        in(() -> room(DemoOffice.class).open("Maple Street", MapleStreet.DENVER, "secret"));
        in(() -> room(PmsConnections.class)
                .connect(
                        new PmsConnectionDraft(
                                "demo",
                                "Demo PMS",
                                Map.of("practice", "maple-" + desk.maple().id(), "key", "secret")),
                        MapleStreet.MARTHA));
    }

    private void has(int patients) {
        House.clock().advance(Duration.ofSeconds(1));
        in(() -> room(DemoPatients.class)
                .replaceAll(List.copyOf(IntStream.range(0, patients)
                        .mapToObj(ShrunkenListPageTest::patient)
                        .toList())));
    }

    private void refresh() {
        in(() -> room(Refreshes.class).ask(MapleStreet.MARTHA));
        work();
    }

    private void work() {
        in(() -> House.work("refresh").drain());
    }

    private Refresh question() {
        return House.in(
                desk.maple().id(), () -> room(Refreshes.class).question().orElseThrow());
    }

    private void in(Runnable work) {
        House.in(desk.maple().id(), () -> {
            work.run();
            return true;
        });
    }

    private static DemoPatient patient(int number) {
        return Charts.bare("PAT" + number, "Adams" + number, "Abigail", null, "F", Instant.EPOCH);
    }
}
