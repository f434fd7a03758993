package org.deskbell.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
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
    void strangers_share_nothing() {
        assertThat(shareAKey(People.robert(), People.jefferson())).isFalse();
    }

    @Test
    void a_key_is_short_and_tells_nobody_anything() {
        assertThat(Matching.keys(People.maria()))
                .allMatch(key -> key.length() == 12)
                .noneMatch(key -> key.contains("ruiz"));
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
        return !Collections.disjoint(Matching.keys(a), Matching.keys(b));
    }
}
