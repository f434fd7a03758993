package org.deskbell.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.deskbell.House;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever has signed in books for his own people first; somebody new has to be asked for. */
class WhoComesTest {
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"( selected=\"selected\")?>");

    private final Booker thomas = Booker.open();

    @BeforeEach
    void thomas_is_signed_in() {
        thomas.book();
        thomas.signIn(Booker.MAIL, Booker.BORN);
    }

    private void addPeter() {
        thomas.see("/account/people");
        var peter = Booker.asThomas("relation", "CHILD", "firstName", "Peter", "birthDate", "2/29/2012");
        var form = new ArrayList<>(List.of(peter));
        form.addAll(List.of("guardian", "Thomas Jefferson"));
        thomas.visitor().post(thomas.site() + "/account/people", form.toArray(String[]::new));
    }

    private static List<String> people(Sight page) {
        return page.links().keySet().stream()
                .filter(id -> id.startsWith("for-"))
                .toList();
    }

    @Test
    void the_only_person_of_the_account_comes_unless_somebody_new_is_chosen() {
        var page = thomas.details();

        assertThat(page.words()).contains("This visit is for Thomas.").doesNotContain("Legal first name");
        assertThat(thomas.follow(page.link("for-new")).words()).contains("Legal first name");
        assertThat(thomas.see("/waitlist?type=" + thomas.practice().cleaning().id())
                        .words())
                .contains("For Thomas")
                .doesNotContain("Legal first name");
    }

    @Test
    void of_several_one_is_asked_for_before_all_else() {
        addPeter();

        for (var below : List.of("", "/waitlist")) {
            var page =
                    thomas.see(below + "?type=" + thomas.practice().cleaning().id());

            assertThat(page.words())
                    .contains("For whom? Thomas Jefferson Peter Jefferson Somebody new")
                    .doesNotContain("Cleaning", "Legal first name");
            assertThat(thomas.follow(page.link(people(page).get(1))).words()).contains("Cleaning");
        }
    }

    @Test
    void the_seats_of_a_party_begin_with_the_people_of_the_account() {
        addPeter();

        var chosen = OPTION.matcher(
                        thomas.see("/party").html().replaceAll("(?s)<select[^>]*name=\"type.*?</select>", ""))
                .results()
                .filter(option -> option.group(2) != null)
                .map(option -> option.group(1))
                .filter(value -> value.length() == 36 || value.equals("new"))
                .toList();

        assertThat(chosen).hasSize(2).doesNotHaveDuplicates().doesNotContain("new");
    }

    @Test
    void who_registered_twice_is_offered_once() {
        var page = thomas.follow(thomas.details().link("for-new"));
        thomas.booked(page, "message", "Once more, as somebody new.");

        assertThat(thomas.see("/account").words()).containsPattern("Thomas Jefferson.*Thomas Jefferson");
        assertThat(people(thomas.see(""))).hasSize(2).contains("for-new");
        assertThat(thomas.see("/party").html()).containsOnlyOnce("id=\"who1\"").contains(">Thomas Jefferson</option>");
        assertThat(thomas.see("/party").html().split(">Thomas Jefferson</option>"))
                .hasSize(3); // one for each of two seats
    }

    @Test
    void a_form_filled_in_for_somebody_new_before_signing_in_is_for_him() {
        var typed =
                Booker.asThomas("firstName", "Martha", "sex", "FEMALE", "key", "3f0e2a52-0f1c-4a51-9d55-0d0f6a6f3c11");
        var form = new ArrayList<>(List.of(typed));
        form.addAll(List.of("type", thomas.practice().cleaning().id().toString()));
        form.addAll(List.of("provider", "anyone", "at", "2026-12-08T18:00:00Z"));

        Sight.of(thomas.visitor().post(thomas.site() + "/visits", form.toArray(String[]::new)))
                .next();

        assertThat(thomas.see("/account").words()).contains("Martha Jefferson");
    }

    private void signsOutElsewhere() {
        var elsewhere = thomas.other();
        elsewhere.signIn(Booker.MAIL, Booker.BORN);
        elsewhere.see("/account/password");
        elsewhere.post("/account/password", "password", "quiet bell 1783");
    }

    /** Signs in with a code, from the page that asks for it. */
    private Sight signsInFrom(Sight page) {
        House.clock().advance(Duration.ofSeconds(1));
        var form = thomas.follow(page.link("sign-in-again"));
        var sent = thomas.post("/sign-in", onward(form, "contact", Booker.MAIL));
        var answer = thomas.follow(sent.next());
        var born = onward(answer, "code", thomas.code(), "birthDate", Booker.BORN);
        return thomas.follow(Sight.of(thomas.visitor().post(sent.next().replaceAll("\\?.*", ""), born))
                .next());
    }

    private static String[] onward(Sight page, String... answers) {
        var main = page.html().substring(page.html().indexOf("<main")).replaceFirst("<form", "<form id=\"it\"");
        return new Sight(page.status(), main, page.answer()).form("it", answers);
    }

    @Test
    void who_is_signed_out_meanwhile_signs_in_and_goes_on_with_what_he_chose_and_wrote() {
        var page = thomas.choose(thomas.details(), "2026-12-08T18:00:00Z");
        signsOutElsewhere();
        var form = page.form("details", "message", "I need a ramp.");

        var refused = thomas.post("/visits", form);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("You are signed out.").doesNotContain("another look", "Legal first name");
        var again = signsInFrom(refused);
        assertThat(again.words()).contains("This visit is for Thomas.", "11:00 AM is kept for you until");
        assertThat(again.html()).contains("I need a ramp.");
        assertThat(thomas.post("/visits", again.form("details", "message", "I need a ramp."))
                        .status())
                .isEqualTo(303);
        assertThat(people(thomas.see(""))).hasSize(2).contains("for-new");
    }

    @Test
    void who_is_signed_out_waits_as_nobody_new() {
        var type = "?type=" + thomas.practice().cleaning().id() + "&from=2026-12-08&to=2026-12-08";
        var form = thomas.see("/waitlist" + type).form("details", "from", "2026-12-08", "to", "2026-12-08");
        signsOutElsewhere();

        var refused = thomas.post("/waitlist", form);

        assertThat(refused.words()).contains("You are signed out.").doesNotContain("Legal first name");
        assertThat(signsInFrom(refused).words()).contains("What you wait for", "For Thomas");
    }

    @Test
    void a_family_that_is_signed_out_goes_on_with_whom_it_chose() {
        addPeter();
        thomas.change(now -> now.with(to -> to.firstOnly = false));
        var type = thomas.practice().cleaning().id();
        var who = people(thomas.see("?type=" + type));
        var party = "/party?look=1&together=BACK_TO_BACK&day=" + Booker.DAY + "&type1=" + type + "&type2=" + type
                + "&who1=" + who.getFirst().substring(4) + "&who2=" + who.get(1).substring(4);
        var page = thomas.choose(thomas.see(party), "2026-12-08T17:00:00Z");
        signsOutElsewhere();

        var refused = thomas.post("/party/visits", page.form("details", "message", "Both need a ramp."));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("You are signed out.").doesNotContain("another look", "Legal first name");
        var again = signsInFrom(refused);
        assertThat(again.words()).contains("10:00 AM Thomas", "11:00 AM Peter", "10:00 AM is kept for you until");
        assertThat(again.html()).contains("Both need a ramp.");
    }
}
