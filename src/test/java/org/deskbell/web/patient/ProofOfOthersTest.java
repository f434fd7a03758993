package org.deskbell.web.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.patient.Booker.MAIL;

import org.deskbell.House;
import org.deskbell.access.StaffUser;
import org.deskbell.access.StaffUsers;
import org.deskbell.web.TestPractice;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.Test;

/** Who waits for a time, and a family, show a code like anybody new; and staff read of it. */
class ProofOfOthersTest {
    private final Newcomer newcomer = Newcomer.open();
    private final Booker thomas = newcomer.thomas();

    @Test
    void who_waits_for_a_time_shows_one_too_and_is_on_the_list_once() {
        var ask = thomas.see("/waitlist?provider=anyone&around=09:00&within=1&from=2026-12-05&to=2026-12-06");
        var form = ask.form(
                "details",
                Booker.asThomas("provider", "anyone", "around", "09:00", "from", "2026-12-05", "to", "2026-12-06"));
        var page = Sight.of(thomas.visitor().post(thomas.site() + "/waitlist", form))
                .next();

        assertThat(thomas.follow(page).words()).contains("Put me on the list").doesNotContain("is kept for you");
        var back = thomas.follow(thomas.follow(page + "/details").next());
        assertThat(back.html()).contains("value=\"Thomas\"", "value=\"2026-12-06\"");
        var entry = newcomer.show(page, thomas.code()).next();
        assertThat(thomas.follow(entry).words()).contains("You are on the list");
        assertThat(newcomer.show(page, thomas.code()).next()).isEqualTo(entry);
    }

    @Test
    void a_family_shows_one_for_all() {
        thomas.change(now -> now.with(to -> to.firstOnly = false));
        var cleaning = thomas.practice().cleaning().id();
        var calendar = thomas.see("/party?who1=new&type1=" + cleaning + "&who2=new&type2=" + cleaning
                + "&together=BACK_TO_BACK&look=1&day=" + Booker.DAY);
        var form = thomas.choose(calendar, Newcomer.NINE)
                .form(
                        "details",
                        "firstName1",
                        "Martha",
                        "lastName1",
                        "Jefferson",
                        "birthDate1",
                        "9/27/1972",
                        "sex1",
                        "FEMALE",
                        "firstName2",
                        "Maria",
                        "lastName2",
                        "Jefferson",
                        "birthDate2",
                        "8/1/1978",
                        "sex2",
                        "FEMALE",
                        "mobile",
                        "(434) 555-0143",
                        "email",
                        MAIL);
        var page = Sight.of(thomas.visitor().post(thomas.site() + "/party/visits", form))
                .next();

        assertThat(thomas.follow(page).words()).contains("Book all visits", "9:00 AM is kept for you");
        var back = thomas.follow(thomas.follow(page + "/details").next());
        assertThat(back.html()).contains("value=\"Martha\"", "value=\"Maria\"");
        var visit = newcomer.show(page, thomas.code()).next();

        assertThat(thomas.follow(visit).words()).contains("For Martha", "For Maria");
        assertThat(thomas.see("/account").words()).contains("Martha Jefferson", "Maria Jefferson");
    }

    @Test
    void staff_read_whether_the_contact_was_proven() {
        var proven = thomas.appointment(newcomer.show(newcomer.pressed(newcomer.details()), thomas.code())
                .next());
        thomas.change(now -> now.with(to -> to.proveContact = false));
        var martha = thomas.other();
        var unproven = thomas.appointment(martha.booked(
                martha.see(thomas.query("2026-12-08T18:00:00Z")), "firstName", "Martha", "sex", "FEMALE"));
        var tom = staff();

        assertThat(Sight.of(tom.get("/online-patients/" + proven.patient())).words())
                .contains("Contact proven by a code");
        assertThat(Sight.of(tom.get("/online-patients/" + unproven.patient())).words())
                .contains("Contact not proven");
        assertThat(Sight.of(tom.get("/online-appointments?open=" + proven.id())).words())
                .contains("Contact proven by a code");
    }

    private Visitor staff() {
        var email = "tom@proof-" + thomas.practice().id() + ".example";
        House.in(thomas.practice().id(), () -> {
            House.room(StaffUsers.class).add("Tom Webb", email, TestPractice.PASSWORD, StaffUser.Role.FRONT_DESK);
            return true;
        });
        return Visitor.signedIn(email, TestPractice.PASSWORD);
    }
}
