package org.deskbell.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(434) 555-0143",
                "434-555-0143",
                "434.555.0143",
                "4345550143",
                "+1 434 555 0143",
                "1 434 555 0143"
            })
    void a_telephone_number_is_read_in_every_usual_form(String typed) {
        assertThat(PhoneNumber.parse(typed).map(PhoneNumber::value)).contains("+14345550143");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "555-0143", "call me", "000-000-0000", "434555014399999999999999999999999999999999999"})
    void a_number_that_nobody_can_call_is_not_read(String typed) {
        assertThat(PhoneNumber.parse(typed)).isEmpty();
    }

    @Test
    void a_number_is_shown_as_people_at_home_write_it() {
        assertThat(new PhoneNumber("+14345550143").shown()).isEqualTo("(434) 555-0143");
        assertThat(new PhoneNumber("+4930901820").shown()).isEqualTo("+49 30 901820");
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.jefferson@example.com", " T.Jefferson+desk@mail.example.co.uk ", "o'neill@x-y.org"})
    void an_address_that_mail_can_go_to_is_read(String typed) {
        assertThat(EmailAddress.parse(typed).map(EmailAddress::value)).contains(typed.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@example.com",
                "a@",
                "a@b",
                "a b@example.com",
                "a@exam ple.com",
                "a@@example.com",
                "a..b@example.com",
                ".a@example.com",
                "a@-example.com",
                "a@example..com",
                "a\r\nBcc: b@example.com",
                "😀@example.com"
            })
    void an_address_that_no_mail_can_go_to_is_not_read(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void a_very_long_address_is_not_read() {
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.com")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b.".repeat(130) + "com")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thomas",
                "María del Carmen",
                "O'Neill",
                "D\u2019Angelo",
                "Ruiz-O'Neill",
                "St. John",
                "Jefferson, Jr.",
                "Łukasz",
                "李",
                "Zoe\u0308"
            })
    void a_name_may_hold_letters_marks_and_what_names_are_written_with(String name) {
        assertThat(PersonName.fault(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thomas2", "😀", "Tom\tJones", "<b>Tom</b>", "-", "a\u0000b", "a\u202eb"})
    void a_name_holds_nothing_else(String name) {
        assertThat(PersonName.fault(name)).contains("people.name.signs");
    }

    @Test
    void a_name_of_three_hundred_letters_is_too_long() {
        assertThat(PersonName.fault("a".repeat(300))).isEqualTo(Optional.of("people.name.long"));
    }
}
