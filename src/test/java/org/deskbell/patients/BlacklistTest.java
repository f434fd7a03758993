package org.deskbell.patients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.House.room;
import static org.deskbell.patients.Desk.DANA;
import static org.deskbell.patients.Desk.OMAR;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.People;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.PersonName;
import org.deskbell.tenancy.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is to book nothing online, and who surely or probably is the same human. */
class BlacklistTest {
    private static final Contact OTHER_CONTACT = new Contact("(307) 555-0199", null, "someone.else@example.com");

    private final Desk desk = new Desk();

    @AfterEach
    void morning() {
        House.clock().set(MovableClock.START);
    }

    private BlacklistEntry add(OnlinePatient.Id id, @Nullable Instant until) {
        return desk.in(() -> room(Blacklist.class).add(id, "Three visits missed.", until, DANA));
    }

    private Acquaintance acquaintance(OnlinePatient.Id id) {
        return desk.in(() -> room(OnlinePatients.class).acquaintance(desk.patient(id)));
    }

    private boolean blacklistedAs(Demographics who) {
        return acquaintance(desk.register(who)).blacklisted();
    }

    private static Demographics called(Demographics who, PersonName name) {
        return new Demographics(name, who.born(), who.sex(), who.contact(), who.address());
    }

    @Test
    void who_is_blacklisted_is_so_until_he_is_taken_off() {
        var id = desk.register(People.robert());
        assertThat(acquaintance(id).blacklisted()).isFalse();

        var entry = add(id, null);

        assertThat(acquaintance(id).blacklisted()).isTrue();
        assertThat(desk.in(() -> room(Blacklist.class).inForce(id))).contains(entry);
        assertThat(desk.in(() -> room(Blacklist.class).lift(id, OMAR))).isTrue();
        assertThat(acquaintance(id).blacklisted()).isFalse();
        assertThat(desk.in(() -> room(Blacklist.class).lift(id, OMAR))).isFalse();
    }

    @Test
    void who_was_joined_is_blacklisted_and_counted_as_one_under_either_name() {
        var maiden = desk.register(called(People.robert(), PersonName.of("Roberta", "Hale")));
        var married = desk.register(called(People.robert(), PersonName.of("Roberta", "Quill")));
        desk.in(() -> room(Joins.class).join(new Joins.Wish(maiden, married, "She married."), DANA));

        add(maiden, null);

        assertThat(acquaintance(married).blacklisted()).isTrue();
        assertThat(acquaintance(married).registrations()).contains(maiden, married);
    }

    @Test
    void it_ends_by_itself() {
        var id = desk.register(People.robert());
        add(id, House.clock().instant().plus(Duration.ofDays(30)));

        House.clock().advance(Duration.ofDays(30));

        assertThat(acquaintance(id).blacklisted()).isFalse();
        assertThat(desk.in(() -> room(Blacklist.class).inForce(id))).isEmpty();
    }

    @Test
    void a_second_entry_takes_the_place_of_the_first() {
        var id = desk.register(People.robert());
        add(id, House.clock().instant().plus(Duration.ofDays(30)));
        House.clock().advance(Duration.ofMinutes(1));
        add(id, null);

        assertThat(desk.in(() -> room(Blacklist.class).history(id)))
                .hasSize(2)
                .satisfiesExactly(
                        newer -> assertThat(newer.until()).isNull(),
                        older -> assertThat(older.liftedBy()).isEqualTo(DANA.name()));
    }

    @Test
    void the_trail_tells_who_did_it_and_not_why() {
        var id = desk.register(People.robert());
        add(id, null);
        desk.in(() -> room(Blacklist.class).lift(id, OMAR));

        assertThat(desk.deeds())
                .contains("blacklisted: Dana Whitfield: " + id, "lifted the blacklisting: Omar Reyes: " + id);
        assertThat(desk.deeds()).noneMatch(deed -> deed.contains("missed"));
    }

    @Test
    void a_reason_and_an_end_to_come_are_asked_for() {
        var id = desk.register(People.robert());

        assertThatThrownBy(() -> add(id, House.clock().instant())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> desk.in(() -> room(Blacklist.class).add(id, " ", null, DANA)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> add(new OnlinePatient.Id(UUID.randomUUID()), null))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_fresh_registration_with_the_birth_date_and_name_or_nickname_probably_is_he() {
        var first = desk.register(People.robert());
        add(first, null);

        var elsewhere = People.reached(People.robert(), OTHER_CONTACT);
        assertThat(blacklistedAs(elsewhere)).isTrue();
        assertThat(blacklistedAs(called(elsewhere, PersonName.of("Bob", "HALE"))))
                .isTrue();
        assertThat(blacklistedAs(called(elsewhere, PersonName.of("Rob", "Hale"))))
                .isTrue();
        assertThat(blacklistedAs(called(elsewhere, PersonName.of("Susan", "Hale"))))
                .isFalse();
        assertThat(blacklistedAs(called(elsewhere, PersonName.of("Robert", "Hall"))))
                .isFalse();
    }

    @Test
    void another_birth_date_does_not_help_whoever_keeps_his_name_and_a_contact() {
        add(desk.register(People.robert()), null);
        var other = People.born(People.robert(), LocalDate.of(1959, 1, 1));

        assertThat(blacklistedAs(other)).isTrue();
        assertThat(blacklistedAs(People.reached(other, new Contact("307.555.0161", null, "x@example.com"))))
                .isTrue();
        assertThat(blacklistedAs(People.reached(other, new Contact("(307) 555-0199", null, "Bob.Hale+2@example.com"))))
                .isTrue();
        assertThat(blacklistedAs(People.reached(other, OTHER_CONTACT))).isFalse();
    }

    @Test
    void a_child_who_shares_the_contact_is_not_his_parent() {
        add(desk.register(People.jefferson()), null);

        assertThat(blacklistedAs(People.peter())).isFalse();
    }

    @Test
    void staff_see_whom_a_registration_resembles() {
        var first = desk.register(People.robert());
        add(first, null);
        var second = desk.register(People.robert());

        assertThat(desk.in(() -> room(Blacklist.class).alike(desk.patient(second))))
                .containsExactly(first);
        assertThat(desk.in(() -> room(Blacklist.class).alike(desk.patient(first))))
                .isEmpty();
    }

    @Test
    void registrations_with_birth_date_name_and_a_contact_in_common_are_one_human() {
        var first = desk.register(People.maria());
        var again = desk.register(called(People.maria(), PersonName.of("Maria del Carmen", "RUIZ ONEILL")));
        desk.register(People.reached(People.maria(), OTHER_CONTACT));
        desk.register(People.born(People.maria(), LocalDate.of(1977, 2, 28)));
        desk.register(called(People.maria(), PersonName.of("Ana", "Ruiz-O'Neill")));

        assertThat(acquaintance(first).registrations()).containsExactly(first, again);
    }

    @Test
    void who_has_no_birth_date_is_himself_alone() {
        var id = desk.in(() -> room(OnlinePatients.class)
                .enter(People.registration(People.born(People.linh(), null)), DANA)
                .id());

        assertThat(acquaintance(id)).isEqualTo(new Acquaintance(false, java.util.List.of(id)));
    }

    @Test
    void another_practice_keeps_nobody_from_here() {
        add(desk.register(People.robert()), null);
        var elsewhere = new Desk();
        var id = elsewhere.register(People.robert());

        var there = elsewhere.in(() -> room(OnlinePatients.class).acquaintance(elsewhere.patient(id)));

        assertThat(there.blacklisted()).isFalse();
        assertThat(there.registrations()).containsExactly(id);
    }
}
