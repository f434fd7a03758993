package org.deskbell.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.deskbell.House;
import org.deskbell.pms.Catalogue.Kind;
import org.deskbell.pms.PmsConnection;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.Refreshes;
import org.deskbell.pms.demo.Charts;
import org.deskbell.pms.demo.DemoOffice;
import org.deskbell.pms.demo.DemoPatient;
import org.deskbell.pms.demo.DemoPatients;
import org.deskbell.pms.demo.DemoResource;
import org.deskbell.pms.demo.DemoResources;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.deskbell.tenancy.Directory;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The office manager connects the practice to its PMS and says who is who there. */
class PmsPageTest {
    private static final String PATH = "/settings/online-scheduler/pms";

    private final Office office = Office.open();
    private final Visitor nadia = office.nadia();
    private final String slug = "pms-" + office.practice().id();

    @BeforeEach
    void theirPms() {
        office.in(() -> {
            House.room(Directory.class).enter(Directory.Kind.SLUG, slug);
            House.room(DemoOffice.class).open("Maple Street", ZoneId.of("America/Denver"), "open sesame");
            House.room(DemoResources.class)
                    .add(List.of(
                            new DemoResource(Kind.PROVIDER, "DR1", "Dr. L. Varna", null, "OP1"),
                            new DemoResource(Kind.PROVIDER, "RH", "Lindgren, R.", null, "OP2"),
                            new DemoResource(Kind.PROVIDER, "NEW", "Dr. A. Okafor", null, "OP2"),
                            new DemoResource(Kind.OPERATORY, "OP1", "Op 1", null, null),
                            new DemoResource(Kind.OPERATORY, "OP2", "Op 2", null, null)));
            return true;
        });
    }

    private void connect() {
        save();
        read();
    }

    private void read() {
        office.in(() -> {
            House.work("refresh").drain();
            return true;
        });
    }

    private void save() {
        nadia.get(PATH + "/connection");
        nadia.post(PATH + "/connection", form("open sesame"));
    }

    private String[] form(String key) {
        return new String[] {
            "kind", "demo", "name", "Our PMS", "set.url", House.address(), "set.practice", slug, "set.key", key
        };
    }

    private Map<String, String> kept() {
        return office.in(() -> House.room(PmsConnections.class)
                .find()
                .map(PmsConnection::settings)
                .orElse(Map.of()));
    }

    @Test
    void a_connection_is_kept_and_read_and_its_secret_is_on_no_page() {
        connect();

        assertThat(kept()).containsEntry("practice", slug).doesNotContainKey("key");
        assertThat(nadia.get(PATH).body()).contains("Our PMS", House.address(), "0 patients read");
        assertThat(nadia.get(PATH + "/connection").body())
                .contains("Leave this empty to go on with it")
                .doesNotContain("sesame");
    }

    @Test
    void before_it_was_read_nothing_is_said_of_the_pms_and_the_page_looks_again() {
        save();
        var before = nadia.get(PATH).body();
        connect();
        var after = nadia.get(PATH).body();

        assertThat(before)
                .contains("It has not said so yet.", "Who is who can be said as soon as", "hx-trigger=\"every 1s\"")
                .doesNotContain("Cannot", "Save who is who");
        assertThat(after).contains("Save who is who").doesNotContain("It has not said so yet.", "hx-trigger");
    }

    @Test
    void a_list_that_shrank_is_told_where_the_connection_is_looked_after() {
        has(30);
        connect();
        has(4);
        House.clock().advance(Duration.ofSeconds(1));
        office.in(() -> House.room(Refreshes.class).ask(MapleStreet.MARTHA));
        read();

        assertThat(nadia.get(PATH).body())
                .contains("has to be confirmed", "26 of the 30 known ones", "Look and decide");
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
    void a_test_says_what_the_pms_can_and_keeps_nothing() {
        nadia.get(PATH + "/connection");

        var answers = nadia.post(PATH + "/connection/test", form("open sesame")).body();
        var refuses = nadia.post(PATH + "/connection/test", form("wrong")).body();

        assertThat(answers).contains("The PMS answers", "take appointments").doesNotContain("sesame");
        assertThat(refuses).contains("The demo PMS does not accept our key.");
        assertThat(kept()).isEmpty();
    }

    @Test
    void what_is_wrong_is_said_beside_its_field_and_nothing_is_kept() {
        nadia.get(PATH + "/connection");

        var page = nadia.post(
                        PATH + "/connection",
                        "kind",
                        "demo",
                        "name",
                        "",
                        "set.url",
                        "http://192.168.1.1",
                        "set.practice",
                        " ",
                        "set.key",
                        "")
                .body();

        assertThat(page)
                .contains("A name is needed", "The address must begin with https://", "This is needed.")
                .contains("value=\"http://192.168.1.1\"");
        assertThat(kept()).isEmpty();
        assertThat(nadia.get(PATH + "/connection?kind=abacus").statusCode()).isEqualTo(404);
    }

    @Test
    void files_need_a_folder_that_somebody_set_up_and_nothing_is_kept_before() {
        connect();
        String[] form = {
            "kind",
            "files",
            "name",
            "Medisoft",
            "set.folder",
            "harbor",
            "set.zone",
            "America/New_York",
            "set.writes",
            "csv"
        };

        var tested = nadia.post(PATH + "/connection/test", form);
        var saved = nadia.post(PATH + "/connection", form);

        assertThat(List.of(tested, saved)).allSatisfy(page -> {
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("No folder for files is set up here. Ask whoever runs this Deskbell")
                    .contains("id=\"set-folder-error\"", "value=\"harbor\"", "value=\"Medisoft\"");
        });
        assertThat(kept()).containsEntry("practice", slug);
    }

    @Test
    void another_pms_takes_the_place_of_the_one_before_only_when_that_was_said() {
        connect();
        office.in(() -> House.room(Directory.class).enter(Directory.Kind.SLUG, slug + "-new"));
        String[] form = {
            "kind",
            "demo",
            "name",
            "The new one",
            "set.url",
            House.address(),
            "set.practice",
            slug + "-new",
            "set.key",
            "open sesame"
        };

        var asks = nadia.post(PATH + "/connection", form).body();
        assertThat(asks).contains("The new one would take the place of Our PMS", "Replace Our PMS");
        assertThat(kept()).containsEntry("practice", slug);

        var sealed = Pattern.compile("name=\"sealed.key\" value=\"([^\"]+)\"").matcher(asks);
        assertThat(sealed.find()).isTrue();
        form[8] = "sealed.key";
        form[9] = sealed.group(1);
        var said = Arrays.copyOf(form, form.length + 2);
        said[form.length] = "replace";
        said[form.length + 1] = "yes";
        House.clock().advance(Duration.ofSeconds(1));
        assertThat(nadia.post(PATH + "/connection", said).statusCode()).isEqualTo(302);

        assertThat(kept()).containsEntry("practice", slug + "-new");
        assertThat(nadia.get("/").body()).contains("The new one has not been read to its end yet");
        assertThat(nadia.get(PATH).body()).contains("The new one").doesNotContain("patients read");
        office.in(() -> {
            House.work("refresh").drain();
            return true;
        });
        assertThat(nadia.get("/").body()).doesNotContain("has not been read");
    }

    @Test
    void a_test_needs_no_name_and_what_was_typed_stays() {
        nadia.get(PATH + "/connection");

        var page = nadia.post(
                        PATH + "/connection/test",
                        "kind",
                        "demo",
                        "set.url",
                        House.address(),
                        "set.practice",
                        slug,
                        "set.key",
                        "wrong sesame")
                .body();

        assertThat(page)
                .contains("The demo PMS does not accept our key.", "name=\"sealed.key\"", "Kept as you typed it")
                .doesNotContain("A name is needed", "sesame");
    }

    @Test
    void the_fhir_form_begins_with_the_zone_of_the_practice_and_asks_for_what_its_sign_in_needs() {
        assertThat(nadia.get(PATH + "/connection?kind=fhir").body())
                .contains("value=\"America/Denver\"", "data-for=\"set-signIn\" data-answer=\"basic\"");

        var page = nadia.post(
                        PATH + "/connection/test",
                        "kind",
                        "fhir",
                        "set.url",
                        House.address(),
                        "set.zone",
                        "Denver",
                        "set.signIn",
                        "basic",
                        "set.user",
                        "",
                        "set.token",
                        "of another way")
                .body();

        assertThat(page)
                .contains("id=\"set-zone-error\"", "There is no such time zone. Type one like America/Denver.")
                .contains("id=\"set-user-error\"", "id=\"set-password-error\"")
                .doesNotContain("There was no usable answer", "id=\"set-tokenUrl-error\"", "sealed.token");
    }

    @Test
    void who_is_who_is_suggested_by_the_names_and_kept_when_saved() {
        office.in(() -> {
            House.room(Providers.class)
                    .add(new Provider(new Provider.Id(UUID.randomUUID()), "Amara Okafor, DDS", null));
            return true;
        });
        connect();

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
        connect();
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
