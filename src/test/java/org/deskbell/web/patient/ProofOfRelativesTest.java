package org.deskbell.web.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.patient.Booker.MAIL;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.Test;

/** Who is signed in registers somebody new at a contact that his account has proven, or shows a code that was sent to the other. */
class ProofOfRelativesTest {
    private static final String OTHERS = "martha@example.com";
    private static final String HER_BIRTHDAY = "9/27/1972";

    private final Newcomer newcomer = Newcomer.open();
    private final Booker thomas = newcomer.thomas();

    ProofOfRelativesTest() {
        newcomer.show(newcomer.pressed(newcomer.details()), thomas.code());
        House.clock().advance(Duration.ofSeconds(1)); // so that the next code is the last
    }

    /** The details of somebody new at ten, in the account that is signed in. */
    private Sight another() {
        return thomas.see(on("2026-12-09"));
    }

    private String on(String day) {
        return thomas.query(day + "T17:00:00Z").replace("day=" + Booker.DAY, "day=" + day) + "&for=new";
    }

    private static String[] martha(String email) {
        return new String[] {
            "firstName", "Martha", "birthDate", HER_BIRTHDAY, "sex", "FEMALE", "email", email,
        };
    }

    @Test
    void a_child_under_the_proven_address_of_a_parent_needs_no_other_code() {
        var visit = thomas.booked(
                another(),
                "firstName",
                "Peter",
                "birthDate",
                "2/29/2012",
                "guardian",
                "Thomas Jefferson",
                "email",
                MAIL.toUpperCase(Locale.ROOT));

        assertThat(visit).contains("/visits/");
        assertThat(newcomer.codesSentTo(MAIL)).isEqualTo(1);
    }

    @Test
    void at_another_address_nothing_is_booked_before_its_code_is_shown() {
        var page = newcomer.pressed(another(), martha(OTHERS));

        assertThat(thomas.follow(page).words())
                .contains("We have sent it to " + OTHERS, "This contact is new to your account")
                .doesNotContain("signs you in");
        assertThat(newcomer.codesSentTo(OTHERS)).isEqualTo(1);
        assertThat(newcomer.show(page, Newcomer.otherThan(thomas.code())).status())
                .isEqualTo(422);
        assertThat(thomas.see("/account").words()).doesNotContain("Martha");

        var visit = newcomer.show(page, thomas.code()).next();

        assertThat(visit).contains("/visits/");
        assertThat(thomas.see("/account").words()).contains("Thomas Jefferson", "Martha Jefferson");
        assertThat(thomas.booked(thomas.see(on("2026-12-10")), "firstName", "Maria", "email", OTHERS))
                .as("once shown, it is proven")
                .contains("/visits/");
    }

    @Test
    void whoever_reads_the_other_address_does_not_come_into_the_account_by_it() {
        newcomer.show(newcomer.pressed(another(), martha(OTHERS)), thomas.code());
        var her = thomas.other();

        her.signIn(OTHERS, HER_BIRTHDAY);

        assertThat(her.see("/account").words()).contains("Nobody is here yet").doesNotContain("Jefferson");
    }

    @Test
    void a_family_shows_one_too() {
        thomas.change(now -> now.with(to -> to.firstOnly = false));
        var cleaning = thomas.practice().cleaning().id();
        var calendar = thomas.see("/party?who1=new&type1=" + cleaning + "&who2=new&type2=" + cleaning
                + "&together=BACK_TO_BACK&look=1&day=2026-12-09");
        var form = thomas.choose(calendar, "2026-12-09T16:00:00Z").form("details", family());

        var page = Sight.of(thomas.visitor().post(thomas.site() + "/party/visits", form))
                .next();

        assertThat(thomas.follow(page).words()).contains("We have sent it to " + OTHERS);
        assertThat(newcomer.show(page, thomas.code()).next()).contains("/visits/");
        assertThat(thomas.see("/account").words()).contains("Martha Jefferson", "Maria Jefferson");
    }

    private static String[] family() {
        var all = new ArrayList<String>();
        var names = List.of("Martha", "Maria");
        for (var name : names) {
            var number = names.indexOf(name) + 1;
            all.addAll(List.of("firstName" + number, name, "lastName" + number, "Jefferson"));
            all.addAll(List.of("birthDate" + number, HER_BIRTHDAY, "sex" + number, "FEMALE"));
        }
        all.addAll(List.of("mobile", "(434) 555-0143", "email", OTHERS));
        return all.toArray(String[]::new);
    }

    @Test
    void who_waits_for_a_time_shows_one_too() {
        var ask = thomas.see("/waitlist?provider=anyone&for=new&around=09:00&within=1&from=2026-12-05&to=2026-12-06");
        var her = new ArrayList<>(List.of(Booker.asThomas(martha(OTHERS))));
        her.addAll(List.of("provider", "anyone", "around", "09:00", "from", "2026-12-05", "to", "2026-12-06"));
        var form = ask.form("details", her.toArray(String[]::new));

        var page = Sight.of(thomas.visitor().post(thomas.site() + "/waitlist", form))
                .next();

        assertThat(page).contains("/proof/");
        assertThat(thomas.follow(newcomer.show(page, thomas.code()).next()).words())
                .contains("You are on the list");
    }

    @Test
    void who_is_added_without_a_visit_shows_one_too_and_what_was_typed_can_be_mended() {
        var page = added(OTHERS);
        assertThat(thomas.follow(page).words()).contains("Add this person", "letters reach this person");
        assertThat(thomas.see("/account").words()).doesNotContain("Martha");

        var back = thomas.follow(page + "/details");
        assertThat(back.location()).endsWith("/account/people#email");
        assertThat(thomas.follow(back.next()).html()).contains("value=\"Martha\"", OTHERS);

        var added = newcomer.show(page, thomas.code());
        assertThat(added.next()).contains("/account");
        assertThat(thomas.see("/account").words()).containsOnlyOnce("Martha Jefferson");
        assertThat(newcomer.show(page, thomas.code()).next())
                .as("pressed twice")
                .isEqualTo(added.next());
    }

    @Test
    void who_has_signed_out_adds_nobody() {
        var page = added(OTHERS);
        House.in(
                thomas.practice().id(),
                () -> House.room(PracticeDatabase.class)
                        .sql("delete from patient_session where practice_id = :practice")
                        .update());

        assertThat(newcomer.show(page, thomas.code()).next()).contains("/account/people");
        assertThat(thomas.see("/account/people").location()).contains("/sign-in");
    }

    private String added(String email) {
        thomas.see("/account/people");
        var form = new ArrayList<>(List.of(Booker.asThomas(martha(email))));
        form.addAll(List.of("relation", "PARTNER", "key", UUID.randomUUID().toString()));
        return thomas.post("/account/people", form.toArray(String[]::new)).location();
    }

    @Test
    void where_the_practice_asks_for_no_code_nobody_shows_one() {
        thomas.change(now -> now.with(to -> to.proveContact = false));

        assertThat(thomas.booked(another(), martha(OTHERS))).contains("/visits/");
    }
}
