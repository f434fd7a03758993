package org.deskbell.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import org.deskbell.people.BirthDate.Read;
import org.deskbell.people.BirthDate.Wrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4/13/1983",
                "04/13/1983",
                "1983-04-13",
                "Apr 13, 1983",
                "April 13th, 1983",
                " 4 / 13 / 1983 ",
                "04131983",
                "13 abr 1983",
                "13 de abril de 1983",
                "4.13.1983",
                "4-13-1983"
            })
    void a_birth_date_is_read_in_every_usual_form(String typed) {
        assertThat(BirthDate.read(typed, TODAY)).isEqualTo(new Read(LocalDate.of(1983, 4, 13)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "13 / 4 / 1983; There is no month 13. Start with the month: 4 / 13 / 1983.",
                "2/30/1983; February 1983 has 28 days.",
                "2/29/1983; February 1983 has 28 days.",
                "4/31/1983; April 1983 has 30 days.",
                "40/40/1983; There is no month 40. Start with the month: 4 / 13 / 1983.",
                "4/13/83; Write the year with four digits: 4 / 13 / 1983.",
                "11/24/2026; This date is still to come. Check the year.",
                "1/1/1850; This is more than 130 years ago. Check the year.",
                "soon; This is not a date. Write month, day and year: 4 / 13 / 1983.",
                "4/13; This is not a date. Write month, day and year: 4 / 13 / 1983.",
                "\u0661/\u0661/\u0661; This is not a date. Write month, day and year: 4 / 13 / 1983."
            })
    void each_fault_has_its_own_sentence(String typed, String sentence) {
        assertThat(said(typed, Locale.ROOT)).isEqualTo(sentence);
    }

    @Test
    void the_sentence_is_there_in_spanish_with_the_month_first_all_the_same() {
        assertThat(said("13/4/1983", Locale.of("es")))
                .isEqualTo("No existe el mes 13. Empiece por el mes: 4 / 13 / 1983.");
        assertThat(said("2/30/1983", Locale.of("es"))).isEqualTo("Febrero de 1983 tiene 28 días.");
    }

    @Test
    void the_twenty_ninth_of_february_is_a_birth_date_in_a_leap_year() {
        assertThat(BirthDate.read("2/29/2012", TODAY)).isEqualTo(new Read(LocalDate.of(2012, 2, 29)));
    }

    @Test
    void today_is_a_birth_date() {
        assertThat(BirthDate.read("11/23/2026", TODAY)).isEqualTo(new Read(TODAY));
    }

    private static String said(String typed, Locale locale) {
        var wrong = (Wrong) BirthDate.read(typed, TODAY);
        var sentence = ResourceBundle.getBundle("messages/people", locale).getString(wrong.message());
        return new MessageFormat(sentence, locale).format(wrong.arguments().toArray());
    }
}
