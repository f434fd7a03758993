package org.deskbell.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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
}
