package org.deskbell.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.deskbell.People;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.PostalAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingKeysTest {
    @ParameterizedTest
    @CsvSource({"Bob, Hale", "Hale, Robert", "Rob, HALE", "Robbert, Hail", "'', 'Hale, Robert'"})
    void a_name_is_found_under_its_variants(String first, String last) {
        assertThat(shareAKey(nameOnly(People.robert()), nameOnly(People.named(People.robert(), first, last))))
                .isTrue();
    }

    @Test
    void a_birth_date_is_found_with_day_and_month_exchanged() {
        var typed = People.named(People.born(unreachable(People.robert()), LocalDate.of(1958, 2, 11)), "X", "Y");

        assertThat(shareAKey(typed, People.robert())).isTrue();
    }

    @Test
    void a_phone_is_found_in_either_field_however_written() {
        var other = new Contact(null, "307.555.0161", null);

        assertThat(shareAKey(nobodyReachedBy(other), People.robert())).isTrue();
    }

    @Test
    void a_last_name_is_found_without_its_particles() {
        var whole = nameOnly(People.named(People.robert(), "Maria", "de la Cruz"));

        assertThat(shareAKey(whole, nameOnly(People.named(People.robert(), "Maria", "Cruz"))))
                .isTrue();
    }

    @Test
    void strangers_share_nothing() {
        assertThat(shareAKey(People.robert(), People.jefferson())).isFalse();
    }

    @Test
    void an_initial_beside_the_birth_date_serves_where_many_share_the_date() {
        var married = People.named(unreachable(People.robert()), "Robert", "Y");
        var stranger = People.named(unreachable(People.robert()), "X", "Y");

        assertThat(shared(stranger, People.robert())).hasSize(2); // the date, and with day and month exchanged
        assertThat(shared(married, People.robert())).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "bob.hale@example.com, bob.hale@elsewhere.example, true",
        "info@example.com, info@elsewhere.example, false",
        "info@example.com, INFO@example.com, true"
    })
    void an_e_mail_is_found_at_another_provider_unless_anybody_may_have_it(String one, String other, boolean found) {
        var first = nobodyReachedBy(new Contact(null, null, one));

        assertThat(shareAKey(first, nobodyReachedBy(new Contact(null, null, other))))
                .isEqualTo(found);
    }

    @Test
    void somebody_of_whom_nothing_is_known_has_no_keys() {
        assertThat(Matching.keys(nobodyReachedBy(new Contact(null, "000-0000", "none@example.com"))))
                .isEmpty();
    }

    private static Demographics nobodyReachedBy(Contact contact) {
        var nobody = People.named(People.born(nameOnly(People.robert()), null), "", "");
        return People.reached(nobody, contact);
    }

    private static Demographics nameOnly(Demographics who) {
        return People.born(unreachable(who), null);
    }

    private static Demographics unreachable(Demographics who) {
        return People.living(
                People.reached(who, new Contact(null, null, null)), new PostalAddress(null, null, null, null));
    }

    private static boolean shareAKey(Demographics a, Demographics b) {
        return !shared(a, b).isEmpty();
    }

    private static Set<Long> shared(Demographics a, Demographics b) {
        var shared = new HashSet<>(Matching.keys(a));
        shared.retainAll(Matching.keys(b));
        return shared;
    }
}
