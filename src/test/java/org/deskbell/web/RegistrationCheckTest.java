package org.deskbell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.deskbell.people.Contact;
import org.deskbell.people.Sex;
import org.deskbell.web.RegistrationCheck.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void right_answers_become_a_registration_without_the_blanks_around_them() {
        var outcome = read(jefferson(" Thomas ", "1983-04-13"));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Good.class, good -> {
            assertThat(good.registration().who().name().firstLast()).isEqualTo("Thomas Jefferson");
            assertThat(good.registration().who().born()).isEqualTo("1983-04-13");
            assertThat(good.registration().who().sex()).isEqualTo(Sex.MALE);
            assertThat(good.registration().who().address().postcode()).isEqualTo("22902");
            assertThat(good.registration().guardian()).isNull();
        });
    }

    @Test
    void every_missing_answer_is_named_in_the_order_of_the_form() {
        var nothing = new RegistrationAnswers(null, "", " ", null, null, null, null, null, null, null, null);

        assertThat(faults(nothing))
                .extracting(RegistrationFault::field)
                .containsExactly("firstName", "lastName", "birthDate", "sex", "mobile", "email");
        assertThat(faults(nothing))
                .extracting(RegistrationFault::key)
                .allMatch(key -> key.startsWith("registration.needed."));
    }

    @Test
    void for_who_calls_a_name_the_birth_date_and_one_way_to_reach_him_are_enough() {
        for (var reach : List.of(new String[] {"(434) 555-0113", ""}, new String[] {" ", "t@example.org"}))
            assertThat(byStaff("Thomas", "4/13/2020", reach)).isInstanceOfSatisfying(Outcome.Good.class, good -> {
                assertThat(good.registration().who().sex()).isEqualTo(Sex.UNKNOWN);
                assertThat(good.registration().guardian()).isNull();
                assertThat(good.registration().who().contact())
                        .isEqualTo(new Contact(given(reach[0]), null, given(reach[1])));
            });
    }

    @Test
    void for_who_calls_what_is_missing_or_wrong_is_named() {
        assertThat(byStaff("", "", "", ""))
                .isInstanceOfSatisfying(
                        Outcome.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(RegistrationFault::key)
                                .containsExactly(
                                        "registration.needed.firstName",
                                        "registration.needed.birthDate",
                                        "registration.needed.reach"));
        assertThat(byStaff("Thomas", "4/13/1983", "12", ""))
                .isInstanceOfSatisfying(
                        Outcome.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(RegistrationFault::field)
                                .containsExactly("mobile"));
    }

    private static @Nullable String given(String typed) {
        return typed.isBlank() ? null : typed;
    }

    private static Outcome byStaff(String first, String born, String... reach) {
        var typed =
                new RegistrationAnswers(first, "Jefferson", null, null, born, "", reach[0], reach[1], null, null, "");
        return RegistrationCheck.readByStaff(typed, TODAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"O’Brien", "Nguyễn", "María José", "Jean-Luc", "St. John", "李", "'t Hooft", "محمد"})
    void names_of_all_scripts_are_names(String name) {
        assertThat(faults(jefferson(name, "1983-04-13"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "Tom 😀", "<b>Tom</b>", "12", "-", "a@b.org", "Tom\nJefferson"})
    void what_is_no_name_is_refused(String name) {
        assertThat(faults(jefferson(name, "1983-04-13")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("firstName"));
    }

    @Test
    void a_name_of_300_characters_is_refused() {
        assertThat(faults(jefferson("x".repeat(300), "1983-04-13")))
                .containsExactly(new RegistrationFault("firstName", "people.name.long", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1983-13-04", "1983-04-31", "1983-02-29", "2026-11-24", "1896-11-22", "yesterday"})
    void an_impossible_birth_date_is_refused_with_the_reason(String typed) {
        assertThat(faults(jefferson("Thomas", typed))).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("birthDate");
            assertThat(fault.key()).startsWith("people.born.");
        });
    }

    @Test
    void the_29th_of_february_of_a_leap_year_is_a_birth_date() {
        assertThat(faults(jefferson("Thomas", "2000-02-29"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2008-11-24,1", "2008-11-23,0"})
    void somebody_under_18_needs_a_guardian(String born, int faults) {
        assertThat(faults(jefferson("Thomas", born)))
                .hasSize(faults)
                .allMatch(fault -> fault.field().equals("guardian"));
    }

    @Test
    void contacts_and_sex_and_address_are_checked() {
        var address = new RegistrationAnswers.Address("x".repeat(121), null, null, "22902\u0000");
        var wrong = new RegistrationAnswers(
                "Thomas", "Jefferson", null, null, "1983-04-13", "M", "call me", "thomas@", address, null, null);

        assertThat(faults(wrong))
                .extracting(RegistrationFault::field)
                .containsExactly("sex", "mobile", "email", "address.street", "address.postcode");
    }

    @Test
    void a_message_may_hold_anything_readable_but_not_a_book() {
        assertThat(RegistrationCheck.message("<b>Hi</b> 😀\nsee you")).isEmpty();
        assertThat(RegistrationCheck.message(null)).isEmpty();
        assertThat(RegistrationCheck.message("x".repeat(1_001))).hasSize(1);
        assertThat(RegistrationCheck.message("\u0000")).hasSize(1);
    }

    @Test
    void every_sentence_is_there_in_spanish_too() throws IOException {
        assertThat(sentences("_es").keySet()).isEqualTo(sentences("").keySet());
    }

    private static Properties sentences(String language) throws IOException {
        var name = "/messages/registration" + language + ".properties";
        try (var in = RegistrationCheckTest.class.getResourceAsStream(name)) {
            var sentences = new Properties();
            sentences.load(new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
            return sentences;
        }
    }

    private static RegistrationAnswers jefferson(String first, @Nullable String born) {
        var address = new RegistrationAnswers.Address("931 Monticello Loop", "Charlottesville", "VA", "22902");
        return new RegistrationAnswers(
                first,
                "Jefferson",
                null,
                null,
                born,
                "male",
                "(434) 555-0113",
                "thomas@example.org",
                address,
                null,
                null);
    }

    private static Outcome read(RegistrationAnswers answers) {
        return RegistrationCheck.read(answers, TODAY);
    }

    private static List<RegistrationFault> faults(RegistrationAnswers answers) {
        return switch (read(answers)) {
            case Outcome.Good good -> List.of();
            case Outcome.Faulty(var faults) -> faults;
        };
    }
}
