package org.deskbell.pms.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deskbell.tenancy.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of patients is read from any of the usual files, and a broken one is refused with its line. */
class PatientFileTest {
    private static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");

    @TempDir
    private Path folder;

    private PatientFile read(String text) {
        return read(text, StandardCharsets.UTF_8);
    }

    private PatientFile read(String text, Charset charset) {
        try {
            return PatientFile.read(Files.writeString(folder.resolve("list.csv"), text, charset), NOW);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void refused(String text, String words) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Refused.class).hasMessageContaining(words);
    }

    @Test
    void the_columns_of_a_research_set_are_understood() {
        var read = read("""
                rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id
                rec-561-dup-0, elton, , 3, light setreet, pinehill, windermere, 3212, vic, 19651013, 1551941
                """);

        var elton = read.patients().getFirst();
        assertThat(elton.chart()).isEqualTo("rec-561-dup-0");
        assertThat(elton.firstName()).isEqualTo("elton");
        assertThat(elton.lastName()).isEmpty();
        assertThat(elton.street()).isEqualTo("3 light setreet, pinehill");
        assertThat(elton.city()).isEqualTo("windermere");
        assertThat(elton.birthDate()).hasToString("1965-10-13");
    }

    @Test
    void semicolons_quotes_and_a_byte_order_mark_are_understood() {
        var read = read(
                "\ufeffChart;Last Name;First Name;DOB;Street\nA1;\"Bell; Jr\";\"Ann\nMarie\";04/13/1983;\"9 Elm\"\n");

        var patient = read.patients().getFirst();
        assertThat(patient.lastName()).isEqualTo("Bell; Jr");
        assertThat(patient.firstName()).isEqualTo("Ann\nMarie");
        assertThat(patient.birthDate()).hasToString("1983-04-13");
    }

    @Test
    void tabs_and_an_old_character_set_are_understood() {
        var read = read("id\tsurname\tgiven_name\tdob\n1\tMuñoz\tZoë\t1983-04-13\n", Charset.forName("windows-1252"));

        assertThat(read.patients().getFirst().lastName()).isEqualTo("Muñoz");
    }

    @Test
    void an_empty_date_is_fine() {
        assertThat(read("id,surname,given_name,dob\n1,Bell,Ann,\n")
                        .patients()
                        .getFirst()
                        .birthDate())
                .isNull();
    }

    @Test
    void a_missing_column_is_named() {
        refused("id,surname,given_name\n1,Bell,Ann\n", "Line 1: the column date_of_birth is missing.");
        refused("", "The file is empty");
    }

    @Test
    void a_line_with_too_few_fields_is_refused() {
        refused("id,surname,given_name,dob\n1,Bell,Ann,\n2,Bell\n", "Line 3: it has 2 fields, the header has 4.");
    }

    @Test
    void a_file_without_patients_is_refused() {
        refused("id,surname,given_name,dob\n", "There are no patients in this file.");
    }

    @Test
    void a_line_with_a_zero_byte_is_refused() {
        refused("id,surname,given_name,dob\n1,Be\u0000ll,Ann,\n", "Line 2: it holds a zero byte");
    }

    @Test
    void a_line_with_a_bell_is_refused() {
        refused("id,surname,given_name,dob\n1,Be\u0007ll,Ann,\n", "Line 2: a field holds a control character");
    }

    @Test
    void wrong_quotes_are_refused() {
        refused("id,surname,given_name,dob\n1,\"Bell\"x,Ann,\n", "Line 2: the quotation marks");
        refused("id,surname,given_name,dob\n1,Bell,Ann,\n2,\"Bell,Ann,\n", "Line 3: the quotation marks");
    }

    @Test
    void an_impossible_date_is_refused() {
        refused("id,surname,given_name,dob\n1,Bell,Ann,02/29/1983\n", "Line 2: there is no such birth date");
        refused("id,surname,given_name,dob\n1,Bell,Ann,2031-01-01\n", "Line 2: there is no such birth date");
    }

    @Test
    void a_few_impossible_dates_in_a_long_list_are_left_out() {
        var lines = IntStream.range(0, 200)
                .mapToObj(id -> id + ",Bell,Ann," + (id < 2 ? "19450493" : "19450403"))
                .collect(Collectors.joining("\n", "id,surname,given_name,dob\n", "\n"));

        var read = read(lines);

        assertThat(read.patients()).hasSize(200);
        assertThat(read.datesLeftOut()).isEqualTo(2);
    }

    @Test
    void an_id_that_stands_twice_or_not_at_all_is_refused() {
        refused("id,surname,given_name,dob\n1,Bell,Ann,\n\n1,Bell,Bob,\n", "Line 4: its id stands in an earlier line");
        refused("id,surname,given_name,dob\n,Bell,Ann,\n", "Line 2: the id is missing");
    }
}
