package org.deskbell.pms.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.pms.fhir.FhirOffice.EIGHT;

import java.time.LocalDateTime;
import java.util.List;
import org.deskbell.pms.BusyTime;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsSilent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which times a FHIR server has taken, in appointments and in slots. */
class FhirBusyTest {
    private final FhirOffice office = new FhirOffice();
    private final Pms pms = office.pms();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void ours_is_busy_once_with_our_key_and_a_slot_taken_by_others_without() throws PmsSilent {
        var ref = ((PmsAnswer.Done) pms.write(office.visit("key-1", EIGHT, 60))).ref();
        office.server.change("Slot/" + office.slots.get(3), "status", "busy-unavailable");

        assertThat(busy())
                .containsExactlyInAnyOrder(
                        new BusyTime(
                                ref,
                                office.varna,
                                office.room,
                                FhirOffice.instant(EIGHT),
                                FhirOffice.instant(EIGHT.plusHours(1)),
                                "key-1"),
                        new BusyTime(
                                "Slot/" + office.slots.get(3),
                                office.varna,
                                null,
                                FhirOffice.instant(EIGHT.plusMinutes(90)),
                                FhirOffice.instant(EIGHT.plusMinutes(120)),
                                null));
    }

    @Test
    void a_slot_is_taken_unless_an_appointment_of_its_provider_says_so() throws PmsSilent {
        office.server.change("Slot/" + office.slots.getFirst(), "status", "busy");
        office.server.add(
                "{'resourceType':'Appointment','status':'booked','start':'%s','end':'%s','slot':[{'reference':'Slot/%s'}],'participant':[{'actor':{'reference':'Patient/%s'}}]}"
                        .formatted(
                                FhirOffice.instant(EIGHT),
                                FhirOffice.instant(EIGHT.plusMinutes(30)),
                                office.slots.getFirst(),
                                office.thomas));

        assertThat(busy()).singleElement().extracting(BusyTime::providerId).isEqualTo(office.varna);
    }

    @Test
    void a_slot_takes_the_time_of_all_who_share_its_schedule() throws PmsSilent {
        var both = office.server.add(
                "{'resourceType':'Schedule','actor':[{'reference':'PractitionerRole/7'},{'reference':'%s'}]}"
                        .formatted(office.olt));
        slot(both, EIGHT, EIGHT.plusHours(1));

        assertThat(busy()).extracting(BusyTime::providerId).containsExactly("PractitionerRole/7", office.olt);
    }

    @Test
    void a_leave_of_weeks_may_be_one_slot() throws PmsSilent {
        slot(office.schedule, EIGHT.minusWeeks(2), EIGHT.plusWeeks(1));

        assertThat(busy())
                .singleElement()
                .extracting(BusyTime::endsAt)
                .isEqualTo(FhirOffice.instant(EIGHT.plusWeeks(1)));
    }

    @Test
    void slots_that_the_server_alone_marks_are_read_too() throws PmsSilent {
        office.server.letsSlotsBeTaken = false;
        office.server.change("Slot/" + office.slots.getFirst(), "status", "busy-unavailable");

        assertThat(busy()).singleElement().extracting(BusyTime::providerId).isEqualTo(office.varna);
    }

    @Test
    void what_was_cancelled_or_never_came_takes_no_time() throws PmsSilent {
        for (var status : List.of("cancelled", "noshow", "entered-in-error", "proposed", "pending", "arrived"))
            office.server.add(
                    "{'resourceType':'Appointment','status':'%s','start':'%s','end':'%s','participant':[{'actor':{'reference':'%s'}}]}"
                            .formatted(
                                    status,
                                    FhirOffice.instant(EIGHT),
                                    FhirOffice.instant(EIGHT.plusHours(1)),
                                    office.olt));

        assertThat(busy()).hasSize(2);
    }

    private List<BusyTime> busy() throws PmsSilent {
        return pms.busy(FhirOffice.instant(EIGHT.minusHours(2)), FhirOffice.instant(EIGHT.plusHours(6)));
    }

    private void slot(String schedule, LocalDateTime from, LocalDateTime to) {
        office.server.add(
                "{'resourceType':'Slot','schedule':{'reference':'Schedule/%s'},'status':'busy-unavailable','start':'%s','end':'%s'}"
                        .formatted(schedule, FhirOffice.instant(from), FhirOffice.instant(to)));
    }
}
