package org.deskbell.pms.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.pms.fhir.FhirOffice.EIGHT;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.deskbell.pms.BusyTime;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Visit;
import org.deskbell.pms.fhir.FaultyWay.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Visits where the PMS has appointments alone: nobody keeps them from overlapping but we. */
class PlainVisitsTest {
    private final FhirOffice office = new FhirOffice();
    private final Pms pms = office.pms();

    @AfterEach
    void close() {
        office.close();
    }

    /** With Dr. Olt, who keeps no slots. */
    private Visit visit(String key, LocalDateTime at) {
        return office.visit(key, office.olt, at, 30);
    }

    private void staffBook(LocalDateTime at) {
        office.server.add(
                "{'resourceType':'Appointment','status':'booked','start':'%s','end':'%s','participant':[{'actor':{'reference':'%s'},'status':'accepted'}]}"
                        .formatted(FhirOffice.instant(at), FhirOffice.instant(at.plusMinutes(30)), office.olt));
    }

    @Test
    void a_visit_stands_once_however_often_it_is_sent() throws PmsSilent {
        var answer = pms.write(visit("key-1", EIGHT));

        assertThat(answer).isEqualTo(new PmsAnswer.Done(pms.findVisit("key-1").orElseThrow()));
        assertThat(pms.write(visit("key-1", EIGHT))).isEqualTo(answer);
        assertThat(office.appointments()).containsExactly("booked");
        assertThat(office.slotStates()).containsOnly("free");
    }

    /** With Dr. Varna, whose slots the server marks by itself. */
    @Test
    void a_slot_that_only_the_server_may_mark_is_heeded_and_one_of_the_visit_itself_is_not_in_its_way()
            throws PmsSilent {
        office.server.letsSlotsBeTaken = false;
        office.server.change("Slot/" + office.slots.getLast(), "status", "busy-unavailable");

        assertThat(pms.write(office.visit("key-0", EIGHT.plusMinutes(60), 60))).isInstanceOf(PmsAnswer.Conflict.class);
        var done = (PmsAnswer.Done) pms.write(office.visit("key-1", EIGHT, 30));
        office.server.change("Slot/" + office.slots.getFirst(), "status", "busy");
        assertThat(pms.move(done.ref(), office.visit("key-2", EIGHT, 60))).isInstanceOf(PmsAnswer.Done.class);
        assertThat(pms.move(done.ref(), office.visit("key-3", EIGHT.plusMinutes(90), 30)))
                .isInstanceOf(PmsAnswer.Conflict.class);
    }

    @Test
    void a_time_that_overlaps_is_taken() {
        staffBook(EIGHT);

        assertThat(pms.write(visit("key-1", EIGHT.plusMinutes(15)))).isInstanceOf(PmsAnswer.Conflict.class);
        assertThat(pms.write(visit("key-1", EIGHT.plusMinutes(30)))).isInstanceOf(PmsAnswer.Done.class);
    }

    @Test
    void an_appointment_that_came_meanwhile_withdraws_ours() throws PmsSilent {
        office.way.first(question -> question.startsWith("POST /fhir/Appointment"), () -> staffBook(EIGHT));

        assertThat(pms.write(visit("key-1", EIGHT))).isInstanceOf(PmsAnswer.Conflict.class);
        assertThat(office.appointments()).containsExactlyInAnyOrder("booked", "cancelled");
        assertThat(pms.findVisit("key-1")).isEmpty();
    }

    @Test
    void what_was_stored_but_not_settled_is_no_visit_yet_and_goes_on_when_sent_again() throws PmsSilent {
        office.way.breaks(Fault.CUT_AFTER, 1, question -> question.startsWith("POST /fhir/Appointment"));

        assertThat(pms.write(visit("key-1", EIGHT))).isInstanceOf(PmsAnswer.Unknown.class);
        assertThat(office.appointments()).containsExactly("pending");
        assertThat(pms.findVisit("key-1")).isEmpty();
        assertThat(pms.write(visit("key-1", EIGHT))).isInstanceOf(PmsAnswer.Done.class);
        assertThat(office.appointments()).containsExactly("booked");
    }

    @Test
    void what_nobody_comes_back_for_is_in_nobodys_way() {
        office.way.breaks(Fault.CUT_AFTER, 1, question -> question.startsWith("POST /fhir/Appointment"));
        pms.write(visit("key-1", EIGHT));

        assertThat(pms.write(visit("key-2", EIGHT))).isInstanceOf(PmsAnswer.Conflict.class);
        assertThat(office.later().write(visit("key-2", EIGHT))).isInstanceOf(PmsAnswer.Done.class);
        assertThat(pms.write(visit("key-1", EIGHT))).isInstanceOf(PmsAnswer.Conflict.class);
    }

    @Test
    void whoever_has_arrived_is_not_cancelled() {
        for (var status : List.of("arrived", "checked-in", "fulfilled")) {
            var key = "key-" + status;
            var ref = ((PmsAnswer.Done) pms.write(visit(key, EIGHT))).ref();
            office.server.change("Appointment/" + ref, "status", status);

            assertThat(pms.cancel(ref, key)).isInstanceOf(PmsAnswer.Refused.class);

            assertThat(office.status("Appointment/" + ref)).isEqualTo(status);
            office.server.change("Appointment/" + ref, "status", "cancelled");
        }
    }

    @Test
    void a_visit_with_a_second_provider_stands_once_under_our_key_and_keeps_both_busy() throws PmsSilent {
        var ref = ((PmsAnswer.Done) pms.write(visit("key-1", EIGHT))).ref();
        staffAdd(office.varna, ref);
        var from = FhirOffice.instant(EIGHT);

        var busy = pms.busy(from, from.plus(Duration.ofHours(1)));

        assertThat(busy).extracting(BusyTime::providerId).containsExactly(office.olt, office.varna);
        assertThat(busy).extracting(BusyTime::onlineKey).containsExactly("key-1", null);
    }

    private void staffAdd(String provider, String ref) {
        var standing = (ObjectNode) office.server.get("Appointment/" + ref);
        var added = standing.withArray("participant").addObject();
        added.put("status", "accepted").putObject("actor").put("reference", provider);
    }

    @Test
    void a_cancelled_visit_frees_its_time() {
        var ref = ((PmsAnswer.Done) pms.write(visit("key-1", EIGHT))).ref();

        assertThat(pms.cancel(ref, "key-1")).isEqualTo(new PmsAnswer.Done(ref));
        assertThat(pms.write(visit("key-2", EIGHT))).isInstanceOf(PmsAnswer.Done.class);
    }

    @Test
    void a_visit_moves_to_a_free_time_and_back_from_a_taken_one() {
        var ref = ((PmsAnswer.Done) pms.write(visit("key-1", EIGHT))).ref();

        assertThat(pms.move(ref, visit("key-2", EIGHT.plusMinutes(15)))).isEqualTo(new PmsAnswer.Done(ref));
        office.way.first(question -> question.startsWith("PUT /fhir/Appointment"), () -> staffBook(EIGHT.plusHours(1)));
        assertThat(pms.move(ref, visit("key-3", EIGHT.plusHours(1)))).isInstanceOf(PmsAnswer.Conflict.class);
        assertThat(office.server.get("Appointment/" + ref).path("start").stringValue())
                .isEqualTo(FhirOffice.instant(EIGHT.plusMinutes(15)).toString());
    }

    @Test
    void a_server_without_slots_or_a_practice_that_wants_none_is_written_so() {
        assertThat(office.pms(Map.of("style", "appointments")).write(office.visit("key-1", EIGHT, 30)))
                .isInstanceOf(PmsAnswer.Done.class);
        office.server.slots = false;
        assertThat(office.pms().write(office.visit("key-2", EIGHT.plusHours(1), 30)))
                .isInstanceOf(PmsAnswer.Done.class);
        assertThat(office.slotStates()).containsOnly("free");
    }

    @Test
    void where_slots_are_asked_for_a_provider_without_them_is_refused() {
        assertThat(office.pms(Map.of("style", "slots")).write(visit("key-1", EIGHT)))
                .isInstanceOf(PmsAnswer.Refused.class);
    }
}
