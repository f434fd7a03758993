package org.deskbell.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.House.room;
import static org.deskbell.patients.Desk.DANA;
import static org.deskbell.patients.Desk.OMAR;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.access.Account;
import org.deskbell.access.Accounts;
import org.deskbell.access.ShownCode;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.junit.jupiter.api.Test;

class PairsTest {
    private final Desk desk = new Desk();
    private final OnlinePatient.Id jefferson = desk.register(People.jefferson());

    @Test
    void who_registers_again_with_another_number_is_shown_as_a_pair() {
        var again = desk.register(People.reached(
                People.named(People.jefferson(), "Tom", "Jefferson"),
                new Contact("(434) 555-0199", null, "tom@example.org")));

        assertThat(others(jefferson)).containsExactly(again);
        assertThat(others(again)).containsExactly(jefferson);
        assertThat(desk.deeds())
                .contains("saw registrations that look like one human: Dana Whitfield: " + jefferson + " " + again);
    }

    @Test
    void a_twin_a_son_and_somebody_of_the_same_birth_date_are_no_pair() {
        desk.register(People.named(People.jefferson(), "Peter", "Jefferson"));
        desk.register(People.peter());
        desk.register(People.born(People.robert(), People.jefferson().born()));

        assertThat(others(jefferson)).isEmpty();
    }

    @Test
    void in_one_account_a_mistyped_birth_date_does_not_hide_the_pair() {
        var account = desk.in(() -> room(Accounts.class).open(ShownCode.of("linh.nguyen@example.com")));
        var mistyped = People.born(People.linh(), LocalDate.of(1990, 7, 22));
        var right = register(account, People.linh());
        var wrong = register(account, mistyped);

        assertThat(others(right)).containsExactly(wrong);
        assertThat(others(desk.register(mistyped))).containsExactly(wrong);
    }

    private OnlinePatient.Id register(Account.Id account, Demographics who) {
        return desk.in(() -> room(OnlinePatients.class)
                .register(People.registration(who).in(account))
                .id());
    }

    @Test
    void two_people_are_remembered_whichever_is_named_first_until_it_is_taken_back() {
        var again = desk.register(People.jefferson());

        desk.in(() -> {
            room(Pairs.class).areTwoPeople(again, jefferson, DANA);
            room(Pairs.class).areTwoPeople(jefferson, again, OMAR);
            return again;
        });
        assertThat(others(jefferson)).isEmpty();
        assertThat(others(again)).isEmpty();

        var said = desk.in(() -> room(Pairs.class).saidOf(jefferson));
        assertThat(said).hasSize(1).allMatch(one -> one.by().equals("Dana Whitfield"));
        assertThat(desk.in(() ->
                        room(Pairs.class).takeBack(jefferson, said.getFirst().id(), OMAR)))
                .isTrue();
        assertThat(others(jefferson)).containsExactly(again);
        assertThat(desk.deeds())
                .contains(
                        "said that two registrations are two people: Dana Whitfield: " + again,
                        "took back that two registrations are two people: Omar Reyes: " + jefferson);
    }

    @Test
    void who_is_joined_is_no_pair_and_whoever_came_first_or_is_linked_would_stay() {
        House.clock().advance(Duration.ofMinutes(1));
        var again = desk.register(People.jefferson());
        assertThat(pair(again).survivor().id()).isEqualTo(jefferson);

        desk.link(again, desk.inPms("JEFTH000", People.jeffersonInPms()), null, DANA);
        assertThat(pair(again).survivor().id()).isEqualTo(again);

        desk.in(() -> room(Joins.class).join(new Joins.Wish(jefferson, again, "registered twice"), DANA));
        assertThat(others(jefferson)).isEmpty();
        assertThat(others(again)).isEmpty();
    }

    private Pair pair(OnlinePatient.Id id) {
        return desk.in(() -> room(Pairs.class).of(List.of(id), DANA)).getFirst();
    }

    private List<OnlinePatient.Id> others(OnlinePatient.Id id) {
        return desk.in(() -> room(Pairs.class).of(List.of(id), DANA)).stream()
                .map(pair -> pair.other().id())
                .toList();
    }
}
