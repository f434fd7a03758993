package org.deskbell.web.patient;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.House;
import org.deskbell.patients.OnlinePatients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.HtmlUtils;

/** What the form of the details says of every answer that is wrong; nothing is half done. */
class DetailsTest {
    private final Booker thomas = Booker.open();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    firstName         | ''                 | Enter the first name.
                    lastName          | ''                 | Enter the last name.
                    firstName         | Thomas 😀          | A name has letters
                    lastName          | <b>Jefferson</b>   | A name has letters
                    birthDate         | ''                 | Enter the date of birth.
                    birthDate         | 13/4/1983          | There is no month 13.
                    birthDate         | 2/30/1983          | 28 days
                    birthDate         | 2/29/1983          | February
                    birthDate         | 4/13/2031          | .
                    birthDate         | 4/13/1802          | 130 years ago
                    birthDate         | soon               | 4 / 13 / 1983
                    sex               | ''                 | Choose
                    mobile            | 12                 | (434) 555-0
                    email             | thomas at home     | name@example
                    guardian          | 😀                 | A name has letters
                    """)
    void every_wrong_answer_is_explained_at_its_field(String field, String typed, String words) {
        var answer = thomas.press(thomas.details(), field, typed);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.fault(field)).contains(words);
        assertThat(answer.html())
                .contains("aria-invalid=\"true\"", "href=\"#" + field + "\"")
                .containsPattern("aria-describedby=\"" + field + "-error");
        assertThat(answer.words()).contains("One answer needs another look");
    }

    @Test
    void a_name_of_300_characters_is_too_long() {
        var answer = thomas.press(thomas.details(), "lastName", "J".repeat(300));

        assertThat(answer.fault("lastName")).contains("at most 100");
    }

    @Test
    void a_message_of_more_than_1000_characters_is_too_long() {
        var answer = thomas.press(thomas.details(), "message", "a".repeat(1001));

        assertThat(answer.fault("message")).contains("1,000", "1,001");
    }

    @Test
    void all_wrong_answers_are_said_at_once_and_all_right_ones_stay() {
        var answer = thomas.press(thomas.details(), "email", "", "birthDate", "2/30/1983", "address.city", "Sheridan");

        assertThat(answer.words()).contains("2 answers need another look");
        assertThat(answer.html()).contains("value=\"Sheridan\"", "value=\"2/30/1983\"", "value=\"Thomas\"");
    }

    @Test
    void a_child_needs_a_guardian() {
        var alone = thomas.press(thomas.details(), "birthDate", "4/13/2019");
        var visit = thomas.booked(alone, "birthDate", "4/13/2019", "guardian", "Jane Randolph");

        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.fault("guardian")).contains("under 18");
        assertThat(alone.html()).contains("<details class=\"wide\" open");
        assertThat(thomas.appointment(visit).code()).isNotEmpty();
    }

    @Test
    void html_in_the_message_is_kept_as_typed_and_never_becomes_part_of_a_page() {
        var message = "<script>alert(1)</script> & \"more\"";

        var back = thomas.press(thomas.details(), "message", message, "email", "");
        var visit = thomas.booked(back, "message", message);

        assertThat(back.html()).doesNotContain("<script>alert");
        assertThat(thomas.appointment(visit).message()).isEqualTo(message);
    }

    @Test
    void all_that_was_typed_comes_to_the_practice() {
        var visit = thomas.booked(
                thomas.details(),
                "preferredName",
                "Tom",
                "address.street",
                "931 Monticello Loop",
                "address.city",
                "Charlottesville",
                "address.region",
                "VA",
                "address.postcode",
                "22902",
                "insurance.carrier",
                "Blue Ridge",
                "insurance.member",
                "BR-1");

        var id = thomas.appointment(visit).patient();
        var patient = House.in(
                thomas.practice().id(), () -> House.room(OnlinePatients.class).get(id));
        assertThat(patient.who().name().preferred()).isEqualTo("Tom");
        assertThat(patient.who().address().oneLine()).isEqualTo("931 Monticello Loop, Charlottesville, VA 22902");
        assertThat(patient.insurance().carrier()).isEqualTo("Blue Ridge");
        assertThat(patient.insurance().member()).isEqualTo("BR-1");
    }

    @Test
    void the_address_of_what_is_to_be_mended_holds_nothing_of_it_and_says_it_to_nobody_else() {
        var answer = thomas.press(thomas.details(), "birthDate", "13/4/1983", "message", "It hurts.");
        var address = HtmlUtils.htmlUnescape(answer.html().replaceAll("(?s).*data-address=\"([^\"]*)\".*", "$1"));

        assertThat(address).contains("draft=").doesNotContain("Thomas", "1983", "hurts");
        assertThat(thomas.follow(address).fault("birthDate")).contains("There is no month 13.");
        assertThat(thomas.follow(address + "&lang=es").html())
                .contains("value=\"Jefferson\"", "It hurts.", "No existe el mes 13", "draft=");
        assertThat(thomas.other().follow(address).html()).doesNotContain("Jefferson", "hurts", "data-address");

        thomas.booked(answer);
        assertThat(thomas.follow(address).html()).doesNotContain("value=\"Jefferson\"", "It hurts.");
    }

    @Test
    void in_spanish_what_is_wrong_is_said_in_spanish() {
        thomas.see("?lang=es");

        var answer = thomas.press(thomas.details(), "firstName", "", "birthDate", "13/4/1983");

        assertThat(answer.fault("firstName")).contains("Escriba el nombre.");
        assertThat(answer.words()).contains("Hay 2 respuestas que revisar", "No existe el mes 13");
    }
}
