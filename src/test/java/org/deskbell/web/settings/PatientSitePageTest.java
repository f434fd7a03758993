package org.deskbell.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.deskbell.House;
import org.deskbell.audit.AuditEntry;
import org.deskbell.audit.AuditTrail;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.Pictures;
import org.deskbell.practice.Practices;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.Test;

/** How the patient site looks, and how it comes onto the practice's own. */
class PatientSitePageTest {
    private static final String PATH = "/settings/online-scheduler/patient-site";

    private final Office office = Office.open();
    private final Visitor nadia = office.nadia();
    private final String site = "/p/" + office.practice().slug();

    @Test
    void the_link_and_the_line_for_the_own_site_are_there_to_be_copied() {
        assertThat(nadia.get(PATH).body())
                .contains(
                        House.PUBLISHED_AT + site + "</p>",
                        House.PUBLISHED_AT + site + "/embed.js&quot; async&gt;&lt;/script&gt;",
                        "Copy the line",
                        "QR code");
    }

    @Test
    void the_address_of_the_scheduling_links_is_there_and_whether_anything_is_published() {
        assertThat(nadia.get(PATH).body())
                .contains(House.PUBLISHED_AT + site + "/scheduling-links/$bulk-publish</p>", "Copy the address")
                .contains("Nothing is published there now");

        office.in(() -> {
            House.room(Practices.class).change(now -> now.with(to -> to.online = true), MapleStreet.MARTHA);
            return true;
        });

        assertThat(nadia.get(PATH).body()).doesNotContain("Nothing is published there now");
    }

    @Test
    void spanish_is_offered_until_it_is_switched_off() {
        assertThat(new Visitor().get(site).body()).contains("Español");
        assertThat(nadia.get(PATH).body()).containsPattern("id=\"spanish\"[^>]* checked");

        assertThat(nadia.post(PATH + "/languages").statusCode()).isEqualTo(302);

        assertThat(new Visitor().get(site + "?lang=es").body())
                .contains("<html lang=\"en\"")
                .doesNotContain("Español");
        assertThat(nadia.get(PATH).body()).doesNotContainPattern("id=\"spanish\"[^>]* checked");
        assertThat(deeds()).contains("changed what the practice says of itself");
        nadia.post(PATH + "/languages", "spanish", "on");
        assertThat(new Visitor().get(site).body()).contains("Español");
    }

    @Test
    void a_colour_is_worn_at_once() {
        assertThat(new Visitor().get(site).body()).contains("data-accent=\"bellflower\"");
        nadia.get(PATH);

        assertThat(nadia.post(PATH + "/accent", "accent", "LAGOON").statusCode())
                .isEqualTo(302);

        assertThat(new Visitor().get(site).body()).contains("data-accent=\"lagoon\"");
        assertThat(nadia.get(PATH).body()).containsPattern("value=\"LAGOON\" checked");
        assertThat(nadia.post(PATH + "/accent", "accent", "#ff0000").statusCode())
                .isEqualTo(400);
        assertThat(deeds()).contains("changed the colour of the patient site");
    }

    @Test
    void a_logo_stands_on_the_patient_site_until_it_is_taken_off() {
        nadia.get(PATH);

        assertThat(nadia.postFile(PATH + "/logo", "logo", Pictures.plain(900, 300, "jpeg"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(new Visitor().get(site).body())
                .containsPattern("<img class=\"logo\" alt=\"\" src=\"" + site + "/logo\\?v=[0-9a-f]{16}\""
                        + " width=\"144\" height=\"48\">");
        var picture = new Visitor().get(site + "/logo");
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(kept(picture)).isEqualTo("no-cache");
        assertThat(kept(new Visitor().get(site + "/logo?v=0123456789abcdef"))).isEqualTo("no-cache");
        assertThat(kept(new Visitor().get(logo()))).isEqualTo("max-age=2592000, public");
        assertThat(picture.headers().allValues("Set-Cookie")).isEmpty();

        nadia.get(PATH);
        nadia.post(PATH + "/logo/removal");

        assertThat(new Visitor().get(site).body()).doesNotContain("class=\"logo\"");
        assertThat(new Visitor().get(site + "/logo").statusCode()).isEqualTo(404);
        assertThat(deeds()).contains("put a logo on the patient site", "took the logo off the patient site");
    }

    private String logo() {
        var found = Pattern.compile("src=\"(" + site + "/logo\\?v=[0-9a-f]{16})\"")
                .matcher(new Visitor().get(site).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String kept(HttpResponse<String> answer) {
        return answer.headers().firstValue("Cache-Control").orElseThrow();
    }

    @Test
    void files_come_in_here_alone_and_from_who_has_signed_in() {
        var file = Pictures.plain(90, 30, "png");
        var stranger = new Visitor();
        stranger.get(site);

        assertThat(stranger.postFile(PATH + "/logo", "logo", file).statusCode()).isEqualTo(415);
        assertThat(stranger.postFile(site + "/visits", "logo", file).statusCode())
                .isEqualTo(415);
        assertThat(stranger.postFile("/api/v1/practices/x/holds", "logo", file).statusCode())
                .isEqualTo(415);
        nadia.get(PATH);
        assertThat(nadia.postFile(PATH + "/accent", "logo", file).statusCode()).isEqualTo(415);
    }

    @Test
    void a_logo_keeps_the_colour_and_a_colour_the_logo() {
        nadia.get(PATH);
        nadia.post(PATH + "/accent", "accent", "PLUM");
        nadia.get(PATH);
        nadia.postFile(PATH + "/logo", "logo", Pictures.plain(90, 30, "png"));
        assertThat(new Visitor().get(site).body()).contains("data-accent=\"plum\"", "class=\"logo\"");

        nadia.get(PATH);
        nadia.post(PATH + "/accent", "accent", "OCEAN");

        assertThat(new Visitor().get(site).body()).contains("data-accent=\"ocean\"", "class=\"logo\"");
    }

    @Test
    void what_is_no_picture_is_refused_at_its_field() {
        nadia.get(PATH);

        assertThat(nadia.postFile(PATH + "/logo", "logo", new byte[0]).body()).contains("Choose a file first.");
        assertThat(nadia.postFile(PATH + "/logo", "logo", "hello".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .body())
                .contains("This is no picture that can be read here.");
        var large = nadia.postFile(PATH + "/logo", "logo", new byte[5 << 20]);
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(large.body()).contains("This file is larger than 4 MB.");
        assertThat(new Visitor().get(site).body()).doesNotContain("class=\"logo\"");
    }

    @Test
    void another_practice_looks_as_before() {
        var other = Office.open();
        nadia.get(PATH);
        nadia.post(PATH + "/accent", "accent", "FERN");

        assertThat(new Visitor().get("/p/" + other.practice().slug()).body()).contains("data-accent=\"bellflower\"");
    }

    private Iterable<String> deeds() {
        return office.in(() -> House.room(AuditTrail.class).newest(20)).stream()
                .map(AuditEntry::deed)
                .toList();
    }
}
