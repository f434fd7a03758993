package org.deskbell.pms.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.House.room;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.People;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.BookingRequest;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.booking.Visit;
import org.deskbell.patients.Links;
import org.deskbell.pms.PmsConnectionDraft;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.Refreshes;
import org.deskbell.practice.AppointmentTypes;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.Operatory;
import org.deskbell.practice.Provider;
import org.deskbell.practice.Providers;
import org.deskbell.writeback.WriteBack;
import org.deskbell.writeback.WriteBacks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An appointment that somebody cancels on a server that leaves its slots as they were. */
class CancelledThereTest {
    private static final Instant NINE = FhirOffice.instant(FhirOffice.EIGHT.plusHours(1));

    private final FhirOffice office = new FhirOffice();
    private final MapleStreet maple = MapleStreet.open();
    private final Provider varna = new Provider(new Provider.Id(UUID.randomUUID()), "Dr. Varna", office.varna);

    @AfterEach
    void close() {
        office.close();
        House.clock().set(MovableClock.START);
    }

    private <T> T in(Supplier<T> work) {
        return House.in(maple.id(), work::get);
    }

    private void drain(String work) {
        in(() -> {
            House.work(work).drain();
            return true;
        });
    }

    @Test
    void a_slot_that_stays_with_our_key_is_no_visit_that_stands() {
        House.clock().set(NINE.minus(Duration.ofDays(2)));
        in(() -> {
            room(PmsConnections.class)
                    .connect(
                            new PmsConnectionDraft(
                                    "fhir",
                                    "FHIR",
                                    Map.of(
                                            "url",
                                            office.way.address(),
                                            "zone",
                                            FhirOffice.ZONE.getId(),
                                            "style",
                                            "slots",
                                            "signIn",
                                            "none")),
                            MapleStreet.MARTHA);
            return room(Refreshes.class).ask(MapleStreet.MARTHA);
        });
        drain("refresh");
        var appointment = in(this::booked);
        var patient =
                in(() -> room(OnlineAppointments.class).get(appointment.id()).patient());
        in(() -> room(Links.class)
                .link(patient, new PmsPatientId(office.thomas), "seen the ID card", MapleStreet.MARTHA));
        drain("write-back");
        assertThat(row(appointment.id()).state()).isEqualTo(WriteBack.State.WRITTEN);

        office.server.change("Appointment/" + row(appointment.id()).ref(), "status", "cancelled");
        for (var sweep = 0; sweep < 3; sweep++) {
            House.clock().advance(Duration.ofMinutes(10));
            drain("sweep of own visits");
            drain("write-back");
        }

        assertThat(office.appointments()).containsExactly("cancelled");
        assertThat(office.slotStates()).containsExactly("free", "free", "busy", "busy");
        assertThat(row(appointment.id()).state()).isEqualTo(WriteBack.State.REFUSED);
        assertThat(row(appointment.id()).words()).startsWith("Somebody cancelled the visit in the PMS.");
    }

    private WriteBack row(OnlineAppointment.Id appointment) {
        return in(() -> room(WriteBacks.class).of(appointment).orElseThrow());
    }

    private OnlineAppointment booked() {
        var providers = room(Providers.class);
        var here = new Operatory(new Operatory.Id(UUID.randomUUID()), "Room 1", "Main office", office.room);
        providers.add(varna);
        providers.add(here);
        MapleStreet.hours(varna, here, DayOfWeek.WEDNESDAY, "08:00", "12:00");
        var type = MapleStreet.type("Checkup", 60, List.of(varna.id()));
        room(AppointmentTypes.class).save(type, MapleStreet.MARTHA);
        var who = new Visit.Who.Fresh(People.registration(People.jefferson()));
        var visit = new Visit(type.id(), varna.id(), NINE, who, null, null);
        var outcome = room(OnlineAppointments.class)
                .request(new BookingRequest(List.of(visit), UUID.randomUUID().toString()));
        return ((BookingOutcome.Kept) outcome).appointment();
    }
}
