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
import org.deskbell.pms.demo.DemoFaults;
import org.deskbell.pms.demo.DemoOffice;
import org.deskbell.pms.demo.DemoPatient;
import org.deskbell.pms.demo.DemoPatients;
import org.deskbell.pms.demo.DemoResource;
import org.deskbell.pms.demo.DemoResources;
import org.deskbell.practice.MapleStreet;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.Test;

/** Where a person reads that the PMS's list shrank, and says whether that is right. */
class ShrunkenListPageTest {
    private static final String PATH = "/settings/online-scheduler/online-patients";

    private final FrontDesk desk = FrontDesk.open();
    private final Visitor nadia = desk.manager();
    private String confirmed = "";

    @Test
    void the_question_stands_on_home_and_on_its_page_until_the_manager_has_seen_what_would_end() {
        connect();
        has(30);
        refresh();
        has(4);
        refresh();

        assertThat(desk.sees("/")).contains("26 of the 30 known ones would be marked gone");
        assertThat(desk.sees(PATH))
                .contains("26 of the 30 known ones would be marked gone", "Only the office manager")
                .doesNotContain("See what would end", "was not taken over");
        assertThat(words("/settings/online-scheduler/pms")).contains("Is the list right");
        assertThat(words("/")).contains("See what would end");
        assertThat(words(confirmation())).contains("End 26 records and no link?", "Nobody is linked to them.");

        House.clock().advance(Duration.ofSeconds(1));
        var pressed = nadia.post(confirmation());
        assertThat(pressed.statusCode()).isEqualTo(302);
        work();

        assertThat(desk.sees(PATH))
                .contains("4 read: 0 new · 0 changed · 26 gone")
                .doesNotContain("Is the list right");
        assertThat(nadia.get(confirmed).statusCode()).isEqualTo(302);
    }

    @Test
    void the_front_desk_confirms_nothing() {
        connect();
        has(30);
        refresh();
        has(4);
        refresh();

        assertThat(desk.tom().post(confirmation()).statusCode()).isEqualTo(403);
        assertThat(question().missing()).isEqualTo(26);
    }

    @Test
    void what_is_taken_in_meanwhile_stands_below_the_question() {
        connect();
        has(30);
        refresh();
        has(4);
        refresh();
        House.clock().advance(Duration.ofSeconds(1));
        in(() -> room(Refreshes.class).askForChanges(MapleStreet.MARTHA));
        work();

        assertThat(desk.sees(PATH))
                .contains("Is the list right", "New and changed records are taken in all the same")
                .doesNotContain("0 gone");
    }

    @Test
    void a_refresh_that_failed_says_so_in_a_callout_and_can_be_pressed_again_without_a_reload() {
        connect();
        has(1);
        refresh();
        in(() ->
                room(DemoOffice.class).set(DemoFaults.NONE.offline(House.clock().instant())));
        House.clock().advance(Duration.ofSeconds(1));
        refresh();

        var answer = desk.tom().get(PATH + "/refresh").body();

        assertThat(answer).contains("class=\"callout bad\"", "did not succeed");
        assertThat(answer).containsPattern("<form[^>]+id=\"refresh-form\"[^>]+hx-swap-oob=\"true\"[^>]*>");
        assertThat(answer).doesNotContain("disabled");
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

    private String words(String path) {
        return FrontDesk.words(nadia.get(path));
    }

    private String confirmation() {
        confirmed = PATH + "/refresh/" + question().id() + "/confirmation";
        return confirmed;
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
