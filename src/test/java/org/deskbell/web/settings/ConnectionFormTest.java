package org.deskbell.web.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.settings.OurPms.PATH;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.deskbell.House;
import org.deskbell.tenancy.Directory;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.Test;

/** The form of a connection: what is wrong with it is said, and nothing is kept before all is right and said. */
class ConnectionFormTest {
    private final OurPms ours = OurPms.open();
    private final Office office = ours.office();
    private final Visitor nadia = ours.nadia();
    private final String slug = ours.slug();

    @Test
    void a_test_says_what_the_pms_can_and_keeps_nothing() {
        nadia.get(PATH + "/connection");

        var answers =
                nadia.post(PATH + "/connection/test", ours.form("open sesame")).body();
        var refuses = nadia.post(PATH + "/connection/test", ours.form("wrong")).body();

        assertThat(answers).contains("The PMS answers", "take appointments").doesNotContain("sesame");
        assertThat(refuses).contains("The demo PMS does not accept our key.");
        assertThat(ours.kept()).isEmpty();
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
        assertThat(ours.kept()).isEmpty();
        assertThat(nadia.get(PATH + "/connection?kind=abacus").statusCode()).isEqualTo(404);
    }

    @Test
    void files_are_read_from_the_folder_of_the_practice_alone_and_nothing_is_kept_before() {
        ours.connect();
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
                    .contains("The folder must be called as your practice in its address.")
                    .contains("id=\"set-folder-error\"", "value=\"harbor\"", "value=\"Medisoft\"");
        });
        assertThat(ours.kept()).containsEntry("practice", slug);
    }

    @Test
    void another_pms_takes_the_place_of_the_one_before_only_when_that_was_said() {
        ours.connect();
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
        assertThat(ours.kept()).containsEntry("practice", slug);

        var sealed = Pattern.compile("name=\"sealed.key\" value=\"([^\"]+)\"").matcher(asks);
        assertThat(sealed.find()).isTrue();
        form[8] = "sealed.key";
        form[9] = sealed.group(1);
        var said = Arrays.copyOf(form, form.length + 2);
        said[form.length] = "replace";
        said[form.length + 1] = "yes";
        House.clock().advance(Duration.ofSeconds(1));
        assertThat(nadia.post(PATH + "/connection", said).statusCode()).isEqualTo(302);

        assertThat(ours.kept()).containsEntry("practice", slug + "-new");
        assertThat(nadia.get("/").body()).contains("The new one has not been read to its end yet");
        assertThat(nadia.get(PATH).body()).contains("The new one").doesNotContain("patients read");
        ours.read();
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
}
