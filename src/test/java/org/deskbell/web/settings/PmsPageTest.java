package org.deskbell.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.settings.OurPms.PATH;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.deskbell.House;
import org.deskbell.pms.Refreshes;
import org.deskbell.pms.demo.Charts;
import org.deskbell.pms.demo.DemoPatient;
import org.deskbell.pms.demo.DemoPatients;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.Test;

/** The office manager connects the practice to its PMS and says who is who there. */
class PmsPageTest {
    private final OurPms ours = OurPms.open();
    private final Office office = ours.office();
    private final Visitor nadia = ours.nadia();
    private final String slug = ours.slug();

    @Test
    void a_connection_is_kept_and_read_and_its_secret_is_on_no_page() {
        ours.connect();

        assertThat(ours.kept()).containsEntry("practice", slug).doesNotContainKey("key");
        assertThat(nadia.get(PATH).body()).contains("Our PMS", House.address(), "0 patients read");
        assertThat(nadia.get(PATH + "/connection").body())
                .contains("Leave this empty to go on with it")
                .doesNotContain("sesame");
    }

    @Test
    void before_it_was_read_nothing_is_said_of_the_pms_and_the_page_looks_again() {
        ours.save();
        var before = nadia.get(PATH).body();
        var again = nadia.get(PATH).body();
        ours.connect();
        var after = nadia.get(PATH).body();

        assertThat(before)
                .contains("It has not said so yet.", "Who is who can be said as soon as", "hx-trigger=\"every 1s\"")
                .doesNotContain("Cannot", "Save who is who");
        assertThat(again).contains("Our PMS has not been read to its end yet.", "hx-trigger=\"every 1s\"");
        assertThat(after).contains("Save who is who").doesNotContain("It has not said so yet.", "hx-trigger");
    }

    @Test
    void a_list_that_shrank_is_told_where_the_connection_is_looked_after() {
        has(30);
        ours.connect();
        has(4);
        House.clock().advance(Duration.ofSeconds(1));
        office.in(() -> House.room(Refreshes.class).ask(MapleStreet.MARTHA));
        ours.read();

        assertThat(nadia.get(PATH).body())
                .containsOnlyOnce("26 of the 30 known ones")
                .contains("Is the list right", "See what would end");
    }

    private void has(int patients) {
        office.in(() -> {
            House.room(DemoPatients.class)
                    .replaceAll(IntStream.range(0, patients)
                            .mapToObj(PmsPageTest::patient)
                            .toList());
            return true;
        });
    }

    private static DemoPatient patient(int number) {
        return Charts.bare("P" + number, "Adams" + number, "Abigail", null, "F", Instant.EPOCH);
    }

    @Test
    void who_is_who_is_suggested_by_the_names_and_kept_when_saved() {
        office.in(() -> {
            House.room(Providers.class)
                    .add(new Provider(new Provider.Id(UUID.randomUUID()), "Amara Okafor, DDS", null));
            return true;
        });
        ours.connect();

        var page = nadia.get(PATH).body();
        assertThat(page).contains("Suggested by the name", "DR2, not in the PMS any more");
        nadia.post(
                PATH + "/counterparts",
                office.varna().id().toString(),
                "DR1",
                office.lindgren().id().toString(),
                "RH",
                office.one().id().toString(),
                "OP1",
                office.two().id().toString(),
                "");

        assertThat(providers()).contains("DR1", "RH");
        assertThat(operatories()).containsExactly("OP1", null);
        assertThat(nadia.get(PATH).body()).contains("in the PMS that nothing stands for here yet", "Okafor");
    }

    @Test
    void two_are_never_called_the_same_and_nobody_by_what_the_pms_does_not_list() {
        ours.connect();
        var before = providers();

        var page = nadia.post(
                        PATH + "/counterparts",
                        office.varna().id().toString(),
                        "RH",
                        office.lindgren().id().toString(),
                        "RH")
                .body();
        nadia.post(PATH + "/counterparts", office.varna().id().toString(), "GUESSED");

        assertThat(page).contains("Two have the same counterpart: RH");
        assertThat(providers()).isEqualTo(before);
    }

    private List<String> providers() {
        return office.in(() ->
                House.room(Providers.class).all().stream().map(Provider::pmsId).toList());
    }

    private List<String> operatories() {
        return office.in(() -> House.room(Providers.class).operatories().stream()
                .map(Operatory::pmsId)
                .toList());
    }
}
