package org.deskbell.pms.opendental;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsSilent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Visits are written once, at a time that is free, moved and cancelled, and leave to staff what is theirs. */
class OfficeVisitsTest {
    private final DentalOffice office = new DentalOffice();
    private final Pms pms = office.pms();

    @AfterEach
    void close() {
        office.close();
    }

    private String written(String key) {
        return ((PmsAnswer.Done) pms.write(office.visit(key, office.eight))).ref();
    }

    @Test
    void a_visit_is_stored_as_the_office_writes_its_own_with_our_key_in_words() {
        var ref = written("deskbell-4f1c-9a");

        var row = office.books.find("appointments", ref).orElseThrow();
        assertThat(row.path("AptDateTime").asString("")).isEqualTo(OfficeTime.written(office.eight));
        assertThat(row.path("Pattern").asString("")).isEqualTo("XXXXXX");
        assertThat(row.path("ProvNum").asString("")).isEqualTo(office.albert);
        assertThat(row.path("AppointmentTypeNum").asString("")).isEqualTo(office.type);
        assertThat(office.note(ref))
                .isEqualTo("Online AB12\r\n[Deskbell deskbell-4f1c-9a: booked online, leave this line]");
    }

    @Test
    void a_visit_stands_once_however_often_it_is_sent_also_after_a_restart() throws PmsSilent {
        var ref = written("key-1");

        assertThat(written("key-1")).isEqualTo(ref);
        assertThat(office.pms().write(office.visit("key-1", office.eight))).isEqualTo(new PmsAnswer.Done(ref));
        assertThat(office.pms().findVisit("key-1")).contains(ref);
        assertThat(office.standing()).isOne();
    }

    @Test
    void a_time_of_the_provider_or_the_operatory_that_is_taken_or_blocked_out_is_a_conflict() {
        office.staffBook(office.eight.plusMinutes(25), ",'Op':" + office.otherRoom);
        assertThat(pms.write(office.visit("key-1", office.eight))).isInstanceOf(PmsAnswer.Conflict.class);
        office.staffBook(office.eight.plusHours(1), ",'ProvNum':" + office.tina);
        assertThat(pms.write(office.visit("key-1", office.eight.plusHours(1)))).isInstanceOf(PmsAnswer.Conflict.class);
        office.books.add(
                "schedules",
                "{'SchedDate':'%s','StartTime':'12:00:00','StopTime':'13:00:00','SchedType':'Blockout','operatories':'%s'}"
                        .formatted(office.eight.toLocalDate(), office.room));
        assertThat(pms.write(office.visit("key-1", office.eight.plusHours(4)))).isInstanceOf(PmsAnswer.Conflict.class);
        assertThat(office.server.asked).noneMatch(question -> question.startsWith("POST appointments"));
    }

    @Test
    void what_staff_stored_in_the_same_moment_stays_and_ours_goes_to_the_list_of_the_unscheduled() throws PmsSilent {
        office.server.first(
                question -> question.startsWith("POST appointments"), () -> office.staffBook(office.eight, ""));

        assertThat(pms.write(office.visit("key-1", office.eight))).isInstanceOf(PmsAnswer.Conflict.class);
        assertThat(office.standing()).isOne();
        assertThat(pms.findVisit("key-1")).isEmpty();
        var ours = Objects.requireNonNull(pms.traces("key-1").cancelled());
        assertThat(ours).hasSize(1);
        assertThat(office.note(ours.getFirst())).endsWith("[Deskbell key-1: cancelled online]");
    }

    @Test
    void keys_that_allow_no_writing_are_a_refusal_and_hold_up_nothing_else() {
        office.server.writable = false;

        assertThat(pms.write(office.visit("key-1", office.eight))).isInstanceOf(PmsAnswer.Refused.class);
    }

    @Test
    void of_two_of_ours_that_two_nodes_stored_at_once_the_first_stays() throws PmsSilent {
        var node = office.pms();
        office.server.first(
                question -> question.startsWith("POST appointments"),
                () -> node.write(office.visit("key-2", office.eight)));

        assertThat(pms.write(office.visit("key-1", office.eight))).isInstanceOf(PmsAnswer.Conflict.class);
        assertThat(pms.findVisit("key-2")).isPresent();
        assertThat(office.standing()).isOne();
    }

    @Test
    void a_visit_moves_under_its_next_key_and_keeps_what_staff_wrote_beside_it() throws PmsSilent {
        var ref = written("key-1");
        office.books.change("appointments", ref, "Note", office.note(ref) + "\r\nNeeds a ramp");

        assertThat(pms.move(ref, office.visit("key-2", office.eight.plusHours(1))))
                .isEqualTo(new PmsAnswer.Done(ref));

        assertThat(pms.findVisit("key-1")).isEmpty();
        assertThat(pms.findVisit("key-2")).contains(ref);
        assertThat(office.note(ref))
                .contains("Online AB12", "Needs a ramp", "key-2")
                .doesNotContain("key-1");
        assertThat(office.books.text("appointments", ref, "AptDateTime"))
                .isEqualTo(OfficeTime.written(office.eight.plusHours(1)));
    }

    @Test
    void a_visit_of_another_length_has_another_pattern_and_one_of_hygiene_stays_the_hygienists() {
        var ref = written("key-1");
        office.books.change("appointments", ref, "Pattern", "//XX//");
        pms.move(ref, office.visit("key-2", office.eight.plusHours(1)));
        assertThat(office.books.text("appointments", ref, "Pattern")).isEqualTo("//XX//");

        office.books.change("appointments", ref, "IsHygiene", "true");
        office.books.change("appointments", ref, "ProvHyg", office.tina);
        pms.move(ref, office.visit("key-3", office.thomas, office.eight.plusHours(2), 45));
        assertThat(office.books.text("appointments", ref, "Pattern")).isEqualTo("XXXXXXXXX");
        assertThat(office.books.text("appointments", ref, "ProvHyg")).isEqualTo(office.albert);
    }

    @Test
    void a_visit_goes_back_from_a_time_that_was_taken_meanwhile() throws PmsSilent {
        var ref = written("key-1");
        office.server.first(
                question -> question.startsWith("PUT appointments"),
                () -> office.staffBook(office.eight.plusHours(1), ""));

        assertThat(pms.move(ref, office.visit("key-2", office.eight.plusHours(1))))
                .isInstanceOf(PmsAnswer.Conflict.class);
        assertThat(pms.findVisit("key-1")).contains(ref);
        assertThat(pms.findVisit("key-2")).isEmpty();
        assertThat(office.books.text("appointments", ref, "AptDateTime")).isEqualTo(OfficeTime.written(office.eight));
    }

    @Test
    void a_cancelled_visit_waits_in_the_unscheduled_list_and_is_not_ours_when_staff_give_it_another_time()
            throws PmsSilent {
        var ref = written("key-1");

        assertThat(pms.cancel(ref, "key-1")).isEqualTo(new PmsAnswer.Done(ref));
        assertThat(pms.cancel(ref, "key-1")).isEqualTo(new PmsAnswer.Done(ref));
        assertThat(office.status(ref)).isEqualTo("UnschedList");
        assertThat(office.note(ref)).endsWith("[Deskbell key-1: cancelled online]");
        assertThat(pms.traces("key-1")).isEqualTo(new Pms.Traces(List.of(), List.of(ref)));

        office.books.change("appointments", ref, "AptStatus", "Scheduled");

        assertThat(pms.traces("key-1").standing()).isEmpty();
        assertThat(pms.busy(DentalOffice.instant(office.eight), DentalOffice.instant(office.eight.plusHours(1))))
                .hasSize(1)
                .allMatch(time -> time.onlineKey() == null);
    }

    @Test
    void what_staff_broke_is_told_as_cancelled_and_of_what_they_deleted_nothing_is_told() throws PmsSilent {
        var ref = written("key-1");
        office.books.change("appointments", ref, "AptStatus", "Broken");
        assertThat(pms.traces("key-1")).isEqualTo(new Pms.Traces(List.of(), List.of(ref)));

        office.books.delete("appointments", ref);
        assertThat(pms.traces("key-1")).isEqualTo(new Pms.Traces(List.of(), null));
    }

    @Test
    void who_is_not_ours_is_not_touched() {
        var theirs = office.staffBook(office.eight, "");
        var ours = ((PmsAnswer.Done) pms.write(office.visit("key-1", office.eight.plusHours(2)))).ref();

        for (var answer : List.of(
                pms.cancel(theirs, "key-1"),
                pms.cancel(ours, "key-2"),
                pms.cancel("4711", "key-1"),
                pms.cancel("../patients/1", "key-1"),
                pms.move(theirs, office.visit("key-3", office.eight.plusHours(4)))))
            assertThat(answer).isEqualTo(new PmsAnswer.Refused("There is no such visit of ours in Open Dental."));
        assertThat(office.standing()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DateTimeArrived", "DateTimeSeated", "DateTimeDismissed"})
    void whoever_has_arrived_is_neither_cancelled_nor_moved(String field) {
        var ref = written("key-1");
        var day = office.eight.toLocalDate();
        office.books.change("appointments", ref, field, day + " 07:55:00");

        assertThat(pms.cancel(ref, "key-1")).isInstanceOf(PmsAnswer.Refused.class);
        assertThat(pms.move(ref, office.visit("key-2", office.eight.plusHours(1))))
                .isInstanceOf(PmsAnswer.Refused.class);

        office.books.change("appointments", ref, field, day + " 00:00:00");
        assertThat(pms.cancel(ref, "key-1")).isInstanceOf(PmsAnswer.Done.class);
    }

    @Test
    void what_the_office_says_no_to_is_refused_by_the_name_of_the_field() {
        office.books.delete("operatories", office.room);
        assertThat(pms.write(office.visit("key-1", office.eight)))
                .isEqualTo(new PmsAnswer.Refused("Open Dental does not take the field Op as it is."));
        assertThat(pms.write(office.visit("key-2", "4711", office.eight, 30))).isInstanceOf(PmsAnswer.Refused.class);
        assertThat(pms.write(office.visit("key-3", office.thomas, office.eight, 600)))
                .isEqualTo(new PmsAnswer.Refused("In Open Dental no visit is longer than nine hours."));
    }
}
