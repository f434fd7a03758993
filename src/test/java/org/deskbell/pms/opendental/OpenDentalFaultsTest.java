package org.deskbell.pms.opendental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.deskbell.People;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.opendental.FakeOpenDental.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What goes wrong on the way to Open Dental is told apart, and told without a word about a patient. */
class OpenDentalFaultsTest {
    private final DentalOffice office = new DentalOffice();
    private final Pms pms = office.pms();

    @AfterEach
    void close() {
        office.close();
    }

    private static boolean isNewVisit(String question) {
        return question.startsWith("POST appointments");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            mode = Mode.EXCLUDE,
            names = {"CUT_AFTER"})
    void a_question_without_a_whole_answer_finds_the_pms_silent(Fault fault) {
        // A question whose line is cut is put once more.
        office.server.breaks(fault, 2, question -> question.startsWith("GET patients"));

        assertThatThrownBy(() -> pms.patients(null))
                .isInstanceOf(PmsSilent.class)
                .hasMessageNotContaining("Jefferson")
                .hasMessageContaining("Open Dental");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            mode = Mode.EXCLUDE,
            names = {"TOO_MANY", "NOT_HERE"})
    void a_visit_whose_answer_is_lost_may_or_may_not_stand_and_is_found_by_its_key(Fault fault) throws PmsSilent {
        office.server.breaks(fault, 1, OpenDentalFaultsTest::isNewVisit);

        assertThat(pms.write(office.visit("key-1", office.eight)))
                .isInstanceOfSatisfying(
                        PmsAnswer.Unknown.class,
                        unknown -> assertThat(unknown.words()).doesNotContain("Jefferson"));

        var stands = office.standing() == 1;
        assertThat(pms.findVisit("key-1").isPresent()).isEqualTo(stands);
        assertThat(pms.write(office.visit("key-1", office.eight))).isInstanceOf(PmsAnswer.Done.class);
        assertThat(office.standing()).isOne();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CUT_AFTER", "GATEWAY_TIMEOUT", "NO_OFFICE", "ERROR"})
    void a_patient_whose_answer_is_lost_is_found_by_his_chart_number_and_made_once(Fault fault) throws PmsSilent {
        office.server.breaks(fault, 1, question -> question.startsWith("POST patients"));

        assertThat(pms.createPatient("dp-1", People.jefferson())).isInstanceOf(PmsAnswer.Unknown.class);
        var again = ((PmsAnswer.Done) pms.createPatient("dp-1", People.jefferson())).ref();

        assertThat(pms.findPatient("dp-1").orElseThrow().id().value()).isEqualTo(again);
        assertThat(office.books.rows("patients")).hasSize(2);
    }

    @Test
    void what_is_stored_but_not_looked_at_again_is_open_and_found_when_it_is_asked_for() throws PmsSilent {
        office.server.first(
                OpenDentalFaultsTest::isNewVisit,
                () -> office.server.breaks(Fault.ERROR, 5, question -> question.startsWith("GET appointments")));

        assertThat(pms.write(office.visit("key-1", office.eight))).isInstanceOf(PmsAnswer.Unknown.class);

        office.server.breaks(Fault.ERROR, 0, question -> false);
        assertThat(pms.findVisit("key-1")).isPresent();
    }

    @Test
    void who_asked_too_often_sent_nothing_and_leaves_the_server_alone_for_as_long_as_it_said() {
        office.server.breaks(Fault.TOO_MANY, 1, OpenDentalFaultsTest::isNewVisit);

        assertThat(pms.write(office.visit("key-1", office.eight)))
                .isEqualTo(new PmsAnswer.NotReached("Open Dental asks to come again later.", Duration.ofMinutes(10)));
        var questions = office.server.asked.size();
        assertThatThrownBy(() -> pms.patients(null))
                .isInstanceOfSatisfying(
                        PmsSilent.class,
                        silent -> assertThat(silent.asked()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10)));
        assertThat(office.server.asked).hasSize(questions);
    }

    @Test
    void a_404_of_what_stands_before_the_server_takes_nobody_for_gone() {
        office.server.breaks(Fault.NOT_HERE, 9, question -> true);

        assertThatThrownBy(() -> pms.patient(new PmsPatientId(office.thomas))).isInstanceOf(PmsSilent.class);
        assertThat(pms.cancel("4711", "key-1")).isInstanceOf(PmsAnswer.NotReached.class);
    }

    @Test
    void where_nobody_listens_nothing_arrives() {
        var nowhere = office.pms(Map.of("server", "http://127.0.0.1:1/api/v1"));

        assertThat(nowhere.createPatient("key-1", People.jefferson())).isInstanceOf(PmsAnswer.NotReached.class);
        assertThat(nowhere.write(office.visit("key-1", office.eight))).isInstanceOf(PmsAnswer.NotReached.class);
        assertThatThrownBy(nowhere::capabilities).hasMessage("Open Dental cannot be reached.");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"GATEWAY_TIMEOUT", "CUT_BEFORE", "NONSENSE"})
    void a_break_whose_answer_is_lost_is_done_when_it_is_asked_again(Fault fault) {
        var ref = ((PmsAnswer.Done) pms.write(office.visit("key-1", office.eight))).ref();
        office.server.breaks(fault, 1, question -> question.endsWith("/Break"));

        assertThat(pms.cancel(ref, "key-1")).isInstanceOf(PmsAnswer.Unknown.class);
        assertThat(pms.cancel(ref, "key-1")).isInstanceOf(PmsAnswer.Done.class);
        assertThat(office.status(ref)).isEqualTo("UnschedList");
        assertThat(office.note(ref)).endsWith("cancelled online]");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"CUT_AFTER", "CUT_BEFORE", "NONSENSE", "ERROR"})
    void a_move_whose_answer_is_lost_left_the_visit_under_one_key_at_its_time(Fault fault) throws PmsSilent {
        var ref = ((PmsAnswer.Done) pms.write(office.visit("key-1", office.eight))).ref();
        office.server.breaks(fault, 1, question -> question.startsWith("PUT appointments"));

        assertThat(pms.move(ref, office.visit("key-2", office.eight.plusHours(1))))
                .isInstanceOf(PmsAnswer.Unknown.class);

        var isMoved = fault == Fault.CUT_AFTER;
        assertThat(pms.findVisit("key-2").isPresent()).isEqualTo(isMoved);
        assertThat(pms.findVisit("key-1").isPresent()).isEqualTo(!isMoved);
    }

    @Test
    void the_pms_is_given_more_time_than_the_minute_that_it_may_take() {
        assertThat(pms.patience()).isGreaterThan(Duration.ofMinutes(2));
    }
}
