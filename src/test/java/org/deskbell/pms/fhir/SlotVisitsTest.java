package org.deskbell.pms.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.pms.fhir.FhirOffice.EIGHT;

import java.util.List;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Visit;
import org.deskbell.pms.fhir.FaultyWay.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Visits in slots: all or nothing, without a transaction, whatever is lost on the way. */
class SlotVisitsTest {
    private final FhirOffice office = new FhirOffice();
    private final Pms pms = office.pms();

    @AfterEach
    void close() {
        office.close();
    }

    private Visit hour(String key) {
        return office.visit(key, EIGHT, 60);
    }

    private static boolean puts(String question, String slot) {
        return question.startsWith("PUT ") && question.endsWith("/Slot/" + slot);
    }

    private static boolean posts(String question) {
        return question.startsWith("POST ") && question.endsWith("/Appointment");
    }

    private void nothingIsLeft() throws PmsSilent {
        assertThat(office.slotStates()).containsOnly("free");
        assertThat(office.ourSlots()).isZero();
        assertThat(pms.findVisit("key-1")).isEmpty();
    }

    @Test
    void a_visit_takes_all_slots_that_it_overlaps() throws PmsSilent {
        var answer = pms.write(hour("key-1"));

        assertThat(office.slotStates()).containsExactly("busy", "busy", "free", "free");
        var ref = pms.findVisit("key-1").orElseThrow();
        assertThat(answer).isEqualTo(new PmsAnswer.Done(ref));
        var stored = office.server.get("Appointment/" + ref);
        assertThat(stored.path("status").stringValue()).isEqualTo("booked");
        assertThat(stored.path("slot").size()).isEqualTo(2);
        assertThat(stored.path("comment").stringValue()).isEqualTo("Online AB12");
        assertThat(stored.path("serviceType").toString()).contains("CLEAN");
        assertThat(pms.write(hour("key-1"))).isEqualTo(answer);
    }

    @Test
    void a_time_without_a_slot_is_refused() {
        assertThat(pms.write(office.visit("key-1", EIGHT.plusHours(5), 30))).isInstanceOf(PmsAnswer.Refused.class);
        assertThat(pms.write(office.visit("key-2", EIGHT.plusMinutes(90), 60))).isInstanceOf(PmsAnswer.Refused.class);
    }

    @Test
    void what_is_not_in_the_pms_is_refused_before_anything_is_held() throws PmsSilent {
        var asked = hour("key-1");
        var nobody = new PmsPatientId("nobody");
        var strange = new PmsPatientId("../Slot/1");

        assertThat(pms.write(with(asked, nobody))).isInstanceOf(PmsAnswer.Refused.class);
        assertThat(pms.write(with(asked, strange))).isInstanceOf(PmsAnswer.Refused.class);
        assertThat(pms.write(office.visit("key-1", "VARNA", EIGHT, 30))).isInstanceOf(PmsAnswer.Refused.class);
        nothingIsLeft();
    }

    private static Visit with(Visit visit, PmsPatientId patient) {
        return new Visit(
                visit.onlineKey(),
                patient,
                visit.providerId(),
                visit.operatoryId(),
                visit.typeId(),
                visit.startsAt(),
                visit.minutes(),
                visit.note());
    }

    @Test
    void who_loses_the_second_slot_lets_the_first_go() throws PmsSilent {
        office.way.first(
                question -> puts(question, office.slots.get(1)),
                () -> office.server.change("Slot/" + office.slots.get(1), "status", "busy"));

        assertThat(pms.write(hour("key-1"))).isInstanceOf(PmsAnswer.Conflict.class);
        assertThat(office.slotStates()).containsExactly("free", "busy", "free", "free");
        assertThat(office.ourSlots()).isZero();
        assertThat(office.appointments()).isEmpty();
    }

    @Test
    void a_refused_appointment_lets_its_slots_go() throws PmsSilent {
        office.way.breaks(Fault.REFUSED, 1, SlotVisitsTest::posts);

        var answer = pms.write(hour("key-1"));

        assertThat(answer).isEqualTo(new PmsAnswer.Refused("The FHIR server answered HTTP 422, business-rule."));
        nothingIsLeft();
    }

    @Test
    void an_appointment_whose_slot_is_lost_in_the_end_is_withdrawn() throws PmsSilent {
        var second = office.slots.get(1);
        office.way.first(
                question -> puts(question, second)
                        && office.status("Slot/" + second).equals("busy-tentative"),
                () -> office.server.change("Slot/" + second, "comment", "lunch"));

        assertThat(pms.write(hour("key-1"))).isInstanceOf(PmsAnswer.Conflict.class);
        assertThat(office.appointments()).containsExactly("cancelled");
        nothingIsLeft();
    }

    @Test
    void a_lost_answer_keeps_the_slots_until_the_same_visit_is_sent_again() throws PmsSilent {
        office.way.breaks(Fault.CUT_BEFORE, 1, SlotVisitsTest::posts);

        assertThat(pms.write(hour("key-1"))).isInstanceOf(PmsAnswer.Unknown.class);
        assertThat(pms.findVisit("key-1")).isEmpty();
        assertThat(pms.write(office.visit("key-2", EIGHT, 30))).isInstanceOf(PmsAnswer.Conflict.class);
        assertThat(pms.write(hour("key-1"))).isInstanceOf(PmsAnswer.Done.class);
        assertThat(office.slotStates()).containsExactly("busy", "busy", "free", "free");
        assertThat(office.appointments()).containsExactly("booked");
    }

    @Test
    void what_nobody_comes_back_for_is_taken_over() {
        office.way.breaks(Fault.CUT_BEFORE, 1, SlotVisitsTest::posts);
        pms.write(hour("key-1"));

        assertThat(office.later().write(office.visit("key-2", EIGHT, 30))).isInstanceOf(PmsAnswer.Done.class);
        assertThat(office.slotStates()).containsExactly("busy", "busy-tentative", "free", "free");
        assertThat(pms.write(hour("key-1"))).isInstanceOf(PmsAnswer.Conflict.class);
    }

    @Test
    void an_appointment_that_was_stored_though_the_answer_was_lost_is_found_and_not_made_twice() throws PmsSilent {
        office.way.breaks(Fault.CUT_AFTER, 1, SlotVisitsTest::posts);

        assertThat(pms.write(hour("key-1"))).isInstanceOf(PmsAnswer.Unknown.class);
        assertThat(pms.findVisit("key-1")).isPresent();
        assertThat(pms.write(hour("key-1"))).isInstanceOf(PmsAnswer.Done.class);
        assertThat(office.appointments()).containsExactly("booked");
        assertThat(office.slotStates()).containsExactly("busy", "busy", "free", "free");
    }

    @Test
    void a_slot_that_cannot_be_let_go_leaves_it_open_what_became_of_it() {
        office.way.breaks(Fault.REFUSED, 3, question -> posts(question) || question.startsWith("GET /fhir/Slot/"));

        assertThat(pms.write(hour("key-1"))).isInstanceOf(PmsAnswer.Unknown.class);
    }

    @Test
    void a_cancelled_visit_frees_its_slots_and_may_be_written_again() {
        var ref = ((PmsAnswer.Done) pms.write(hour("key-1"))).ref();

        assertThat(pms.cancel(ref, "another key")).isInstanceOf(PmsAnswer.Refused.class);
        assertThat(pms.cancel(ref, "key-1")).isEqualTo(new PmsAnswer.Done(ref));
        assertThat(pms.cancel(ref, "key-1")).isEqualTo(new PmsAnswer.Done(ref));
        assertThat(office.slotStates()).containsOnly("free");
        assertThat(office.server
                        .get("Appointment/" + ref)
                        .path("cancelationReason")
                        .path("text")
                        .stringValue())
                .isEqualTo("Cancelled in Deskbell");
        assertThat(pms.write(hour("key-1"))).isEqualTo(new PmsAnswer.Done(ref));
        assertThat(office.appointments()).containsExactly("booked");
    }

    @Test
    void a_slot_that_somebody_else_took_after_us_is_not_freed() {
        var ref = ((PmsAnswer.Done) pms.write(hour("key-1"))).ref();
        var first = (ObjectNode) office.server.get("Slot/" + office.slots.getFirst());
        first.remove("identifier");

        assertThat(pms.cancel(ref, "key-1")).isEqualTo(new PmsAnswer.Done(ref));
        assertThat(office.slotStates()).containsExactly("busy", "free", "free", "free");
    }

    @Test
    void a_moved_visit_leaves_its_old_slots_and_its_old_key() throws PmsSilent {
        var ref = ((PmsAnswer.Done) pms.write(hour("key-1"))).ref();

        assertThat(pms.move(ref, office.visit("key-2", EIGHT.plusMinutes(30), 60)))
                .isEqualTo(new PmsAnswer.Done(ref));
        assertThat(office.slotStates()).containsExactly("free", "busy", "busy", "free");
        assertThat(office.appointments()).containsExactly("booked");
        assertThat(pms.findVisit("key-1")).isEmpty();
        assertThat(pms.traces("key-2").standing()).containsExactly(ref);
        assertThat(office.server.get("Appointment/" + ref).path("start").stringValue())
                .isEqualTo(FhirOffice.instant(EIGHT.plusMinutes(30)).toString());
    }

    @Test
    void a_moved_visit_is_cancelled_under_its_new_key_and_leaves_nothing() throws PmsSilent {
        var ref = ((PmsAnswer.Done) pms.write(hour("key-1"))).ref();
        pms.move(ref, office.visit("key-2", EIGHT.plusMinutes(30), 60));

        assertThat(pms.cancel(ref, "key-1")).isInstanceOf(PmsAnswer.Refused.class);
        assertThat(pms.cancel(ref, "key-2")).isEqualTo(new PmsAnswer.Done(ref));
        assertThat(office.slotStates()).containsExactly("free", "free", "free", "free");
        assertThat(pms.traces("key-2")).isEqualTo(new Pms.Traces(List.of(), List.of(ref)));
    }

    @Test
    void a_move_that_is_refused_leaves_the_visit_where_it_was() throws PmsSilent {
        var ref = ((PmsAnswer.Done) pms.write(hour("key-1"))).ref();
        office.way.breaks(Fault.CONFLICT, 1, question -> question.startsWith("PUT /fhir/Appointment/"));

        assertThat(pms.move(ref, office.visit("key-2", EIGHT.plusMinutes(30), 60)))
                .isInstanceOf(PmsAnswer.Conflict.class);
        assertThat(pms.traces("key-1").standing()).containsExactly(ref);
        assertThat(office.slotStates()).containsExactly("busy", "busy", "free", "free");
        assertThat(office.server.get("Appointment/" + ref).path("start").stringValue())
                .isEqualTo(FhirOffice.instant(EIGHT).toString());
    }
}
