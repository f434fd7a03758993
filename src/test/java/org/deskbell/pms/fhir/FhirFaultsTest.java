package org.deskbell.pms.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.deskbell.People;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.fhir.FaultyWay.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What goes wrong on the way to a FHIR server is told apart, and told without a word about a patient. */
class FhirFaultsTest {
    private final FhirOffice office = new FhirOffice();
    private final Pms pms = office.pms();

    @AfterEach
    void close() {
        office.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            mode = Mode.EXCLUDE,
            names = {"CUT_AFTER", "LATE"})
    void a_question_without_a_whole_answer_finds_the_pms_silent(Fault fault) {
        // A question whose line is cut is put once more.
        office.way.breaks(fault, 2, question -> question.startsWith("GET /fhir/Patient"));

        assertThatThrownBy(() -> pms.patients(null))
                .isInstanceOf(PmsSilent.class)
                .hasMessageNotContaining("Jefferson")
                .hasMessageContaining("FHIR server");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            mode = Mode.EXCLUDE,
            names = {"REFUSED", "CONFLICT", "LATE", "TOO_MANY", "UNKNOWN_HERE", "NOT_FOUND"})
    void a_deed_without_a_whole_answer_may_or_may_not_be_done(Fault fault) throws PmsSilent {
        office.way.breaks(fault, 1, question -> question.startsWith("POST /fhir/Patient"));

        assertThat(pms.createPatient("key-1", People.jefferson())).isInstanceOf(PmsAnswer.Unknown.class);

        var again = ((PmsAnswer.Done) pms.createPatient("key-1", People.jefferson())).ref();
        assertThat(pms.findPatient("key-1").orElseThrow().id().value()).isEqualTo(again);
        assertThat(office.server.all("Patient")).hasSize(2);
    }

    @Test
    void a_refusal_says_why_in_fhirs_own_list_of_reasons() {
        office.way.breaks(Fault.REFUSED, 1, question -> question.startsWith("POST /fhir/Patient"));

        assertThat(pms.createPatient("key-1", People.jefferson()))
                .isEqualTo(new PmsAnswer.Refused("The FHIR server answered HTTP 422, business-rule."));
    }

    @Test
    void who_was_asked_too_often_says_how_long_he_is_to_be_left_alone() {
        office.way.breaks(Fault.TOO_MANY, 1, question -> question.startsWith("POST /fhir/Patient"));
        assertThat(pms.createPatient("key-1", People.jefferson()))
                .isEqualTo(
                        new PmsAnswer.NotReached("The FHIR server asks to come again later.", Duration.ofMinutes(10)));
        office.way.breaks(Fault.TOO_MANY, 1, question -> question.startsWith("GET /fhir/Patient"));
        assertThatThrownBy(() -> pms.patients(null))
                .isInstanceOfSatisfying(
                        PmsSilent.class, silent -> assertThat(silent.asked()).isEqualTo(Duration.ofMinutes(10)));
        assertThat(office.server.all("Patient")).hasSize(1);
    }

    @Test
    void a_patient_is_stored_with_all_that_is_known() throws PmsSilent {
        pms.createPatient("key-1", People.jefferson());

        assertThat(pms.findPatient("key-1").orElseThrow().who()).isEqualTo(People.jefferson());
    }

    @Test
    void where_nobody_listens_nothing_arrives() {
        var nowhere = office.pms(Map.of("url", "http://127.0.0.1:1/fhir"));

        assertThat(nowhere.createPatient("key-1", People.jefferson())).isInstanceOf(PmsAnswer.NotReached.class);
        assertThat(nowhere.cancel("1", "key-1")).isInstanceOf(PmsAnswer.NotReached.class);
        assertThatThrownBy(nowhere::capabilities).hasMessage("The FHIR server cannot be reached.");
    }

    @Test
    void a_deed_ends_in_time_however_slow_each_of_its_steps_is() throws PmsSilent {
        pms.capabilities();
        office.way.breaks(Fault.LATE, 100, question -> true);
        var began = System.nanoTime();

        assertThat(pms.write(office.visit("key-1", FhirOffice.EIGHT, 60)))
                .isInstanceOfAny(PmsAnswer.NotReached.class, PmsAnswer.Unknown.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(13));
    }

    @Test
    void settings_that_are_no_way_to_a_server_are_refused_in_words() {
        for (var wrong :
                Map.of("zone", "Mars", "style", "round", "signIn", "smile").entrySet())
            assertThatThrownBy(() -> office.pms(Map.of(wrong.getKey(), wrong.getValue())))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(wrong.getKey());
        for (var address : List.of("ftp://example.com", "http://10.0.0.1", "https://192.168.1.1/fhir"))
            assertThatThrownBy(() -> office.pms(Map.of("url", address)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("The address");
        assertThatThrownBy(() -> office.pms(Map.of("signIn", "basic", "user", "nadia")))
                .hasMessageContaining("password");
    }
}
