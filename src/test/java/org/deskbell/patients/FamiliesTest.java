package org.deskbell.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.House.room;

import java.time.LocalDate;
import org.deskbell.People;
import org.deskbell.access.Account;
import org.deskbell.access.Accounts;
import org.deskbell.access.ShownCode;
import org.deskbell.people.Demographics;
import org.junit.jupiter.api.Test;

/** A contact and a birth date lead to an account; a contact alone leads nowhere. */
class FamiliesTest {
    private static final String MAIL = "t.jefferson@example.com";
    private static final LocalDate BORN = LocalDate.of(1983, 4, 13);
    private static final LocalDate ANOTHER_DAY = LocalDate.of(1983, 4, 14);

    private final Desk desk = new Desk();

    private Account.Id enter(String contact, LocalDate born) {
        return desk.in(() -> room(Families.class).enter(ShownCode.of(contact), born));
    }

    private OnlinePatient.Id register(Account.Id account, Demographics who) {
        return desk.in(() -> room(OnlinePatients.class)
                .register(People.registration(who).in(account, Relation.CHILD))
                .id());
    }

    private Family family(Account.Id account) {
        return desk.in(() -> room(Families.class).of(account));
    }

    @Test
    void who_registers_in_an_account_is_one_of_its_people() {
        var account = enter(MAIL, BORN);

        var peter = register(account, People.peter());

        assertThat(family(account).person(peter)).get().satisfies(person -> {
            assertThat(person.account()).isEqualTo(account);
            assertThat(person.relation()).isEqualTo(Relation.CHILD);
        });
    }

    @Test
    void contact_and_birth_date_of_one_of_its_people_lead_back_to_the_account() {
        var account = enter(MAIL, BORN);
        register(account, People.jefferson());
        register(account, People.peter());

        assertThat(enter(MAIL, BORN)).isEqualTo(account);
        assertThat(enter(MAIL, LocalDate.of(2012, 2, 29))).isEqualTo(account);
    }

    @Test
    void with_another_birth_date_nobody_is_seen() {
        var account = enter(MAIL, BORN);
        register(account, People.jefferson());

        var other = enter(MAIL, ANOTHER_DAY);

        assertThat(other).isNotEqualTo(account);
        assertThat(family(other).people()).isEmpty();
    }

    @Test
    void an_account_that_was_opened_in_vain_is_used_again_unless_it_has_a_password() {
        var first = enter(MAIL, ANOTHER_DAY);
        assertThat(enter(MAIL, BORN)).isEqualTo(first);

        desk.in(() -> {
            room(Accounts.class).setPassword(first, "a password of somebody");
            return first;
        });
        assertThat(enter(MAIL, BORN)).isNotEqualTo(first);
    }

    @Test
    void another_contact_leads_to_another_account() {
        var account = enter(MAIL, BORN);
        register(account, People.jefferson());

        assertThat(family(enter("m.jefferson@example.com", BORN)).people()).isEmpty();
    }

    @Test
    void who_booked_without_an_account_is_found_by_the_contact_he_gave_and_his_birth_date() {
        var thomas = desk.register(People.jefferson());
        var peter = desk.register(People.peter());

        var byMail = family(enter(MAIL, BORN));
        var byMobile = family(enter("434 555 0143", LocalDate.of(2012, 2, 29)));

        assertThat(byMail.people()).extracting(OnlinePatient::id).containsExactly(thomas);
        assertThat(byMobile.people()).extracting(OnlinePatient::id).containsExactly(peter);
    }

    @Test
    void who_booked_without_an_account_is_not_found_by_the_contact_alone() {
        desk.register(People.jefferson());

        assertThat(family(enter(MAIL, ANOTHER_DAY)).people()).isEmpty();
    }

    @Test
    void a_registration_with_my_contact_opens_no_account_of_mine() {
        var mine = enter(MAIL, BORN);
        register(mine, People.jefferson());
        var made = desk.register(People.born(People.jefferson(), ANOTHER_DAY));

        var opened = family(enter(MAIL, ANOTHER_DAY));

        assertThat(opened.account()).isNotEqualTo(mine);
        assertThat(opened.people()).extracting(OnlinePatient::id).containsExactly(made);
    }

    @Test
    void whom_staff_entered_belongs_to_no_account_by_himself() {
        desk.in(() -> room(OnlinePatients.class).enter(People.registration(People.jefferson()), Desk.DANA));

        assertThat(family(enter(MAIL, BORN)).people()).isEmpty();
    }

    @Test
    void the_people_of_another_practice_are_nothing_here() {
        var account = enter(MAIL, BORN);
        register(account, People.jefferson());
        var elsewhere = new Desk();

        assertThat(elsewhere.in(() -> room(Families.class).of(account)).people())
                .isEmpty();
        assertThat(elsewhere.in(() -> room(Families.class).enter(ShownCode.of(MAIL), BORN)))
                .isNotEqualTo(account);
    }
}
