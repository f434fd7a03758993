package org.deskbell.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.deskbell.House;
import org.deskbell.access.ProgramToken;
import org.deskbell.access.ProgramTokens;
import org.deskbell.access.StaffRoster;
import org.deskbell.access.StaffUser;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.Test;

/** The programs on the page Staff: let in with a token that is shown once, seen, and ended. */
class ProgramTokensPageTest {
    private static final String PATH = "/settings/staff";
    private static final Pattern FORM = Pattern.compile("action=\"(/settings/staff/tokens/[0-9a-f-]+)#let-in\"");

    private final Office office = Office.open();
    private final Visitor nadia = office.nadia();
    private final Pattern secret = Pattern.compile(office.practice().slug() + "\\.[\\w-]{43}");

    @Test
    void a_token_is_shown_once_and_lets_the_program_in_as_its_user() {
        assertThat(nadia.get(PATH).body()).contains("No program comes in");

        var shown = make(form(), " Recall system ", user("Tom Webb"));

        var token = secretIn(nadia.get(shown).body());
        assertThat(status(token)).isEqualTo(200);
        assertThat(nadia.get(shown).body())
                .contains("The token of Recall system was shown once", "Made ", " by Nadia Flores")
                .doesNotContainPattern(secret);
        assertThat(nadia.get(PATH).body()).doesNotContain("was shown once").doesNotContainPattern(secret);
        assertThat(open()).singleElement().extracting(one -> one.user().name()).isEqualTo("Tom Webb");
    }

    @Test
    void the_page_that_shows_it_is_kept_nowhere() {
        var page = nadia.get(make(form(), "Recall system", user("Nadia Flores")));

        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.body()).containsPattern(secret);
    }

    @Test
    void a_form_that_is_sent_again_makes_no_second_one() {
        var form = form();

        make(form, "Recall system", user("Tom Webb"));
        var shown = make(form, "Recall system", user("Tom Webb"));

        assertThat(nadia.get(shown).body()).containsPattern(secret);
        assertThat(open()).hasSize(1);
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_stays_typed() {
        var long61 = "x".repeat(61);

        assertThat(nadia.post(form()).body()).contains("This is needed");
        assertThat(nadia.post(form(), "label", long61, "user", user("Tom Webb")).body())
                .contains("Use 60 characters or fewer", long61);
        assertThat(nadia.post(form(), "label", "Re\u200bcall", "user", user("Tom Webb"))
                        .body())
                .contains("something in it does not show");
        assertThat(nadia.post(form(), "label", "Recall", "user", "Tom").body())
                .contains("Choose one from the list", "value=\"Recall\"");
        assertThat(nadia.post(
                                form(),
                                "label",
                                "Recall",
                                "user",
                                office.practice().id().toString())
                        .body())
                .contains("Choose somebody who may sign in", "value=\"Recall\"");
        assertThat(nadia.post(PATH + "/tokens/none", "label", "Recall").statusCode())
                .isEqualTo(400);
        assertThat(open()).isEmpty();
    }

    @Test
    void as_many_as_a_practice_may_have_are_said_to_be_so() {
        for (var made = 0; made < ProgramTokens.MOST_OPEN; made++) make(form(), "Recall", user("Tom Webb"));

        assertThat(nadia.post(form(), "label", "One more", "user", user("Tom Webb"))
                        .body())
                .contains("20 tokens are open", "End one", "value=\"One more\"");
    }

    @Test
    void an_ended_token_is_as_one_that_never_was() {
        var token = secretIn(
                nadia.get(make(form(), "Recall system", user("Tom Webb"))).body());

        nadia.post(PATH + "/tokens/" + open().getFirst().id() + "/end");

        assertThat(nadia.get(PATH).body())
                .contains("The token of Recall system is ended", "1 ended token", "Acted as Tom Webb");
        assertThat(answer(token)).isEqualTo(answer(office.practice().slug() + ".unknown"));
        assertThat(status(token)).isEqualTo(401);
    }

    @Test
    void who_is_kept_out_takes_his_programs_along_and_brings_them_back() {
        var token = secretIn(
                nadia.get(make(form(), "Recall system", user("Tom Webb"))).body());
        var tom = PATH + "/" + user("Tom Webb") + "/active";

        nadia.post(tom, "active", "false");
        assertThat(status(token)).isEqualTo(401);
        assertThat(nadia.get(PATH).body()).contains("Rests: kept out", "with all programs that act as Tom Webb");

        nadia.post(tom, "active", "true");
        assertThat(status(token)).isEqualTo(200);
        assertThat(nadia.get(PATH).body()).doesNotContain("Rests: kept out").contains("the programs work again");
    }

    /** Where the form for a new token goes. */
    private String form() {
        var found = FORM.matcher(nadia.get(PATH).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** Where the browser is sent. */
    private String make(String form, String label, String user) {
        var answer = nadia.post(form, "label", label, "user", user);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("#.*", "");
    }

    private String secretIn(String page) {
        var found = secret.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static int status(String token) {
        return new Visitor()
                .get("/api/v1/online-appointments", "Authorization", "Bearer " + token)
                .statusCode();
    }

    private static String answer(String token) {
        return new Visitor()
                .get("/api/v1/online-appointments", "Authorization", "Bearer " + token)
                .body();
    }

    private String user(String name) {
        return office.in(() -> House.room(StaffRoster.class).all()).stream()
                .map(member -> member.user())
                .filter(one -> one.name().equals(name))
                .map(StaffUser::id)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private List<ProgramToken> open() {
        return office.in(() -> House.room(ProgramTokens.class).open());
    }
}
