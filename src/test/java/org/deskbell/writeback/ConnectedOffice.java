package org.deskbell.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.House.room;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.People;
import org.deskbell.audit.Actor;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.BookingRequest;
import org.deskbell.booking.Changes;
import org.deskbell.booking.MoveRequest;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.booking.Visit;
import org.deskbell.desk.AlertList;
import org.deskbell.patients.LinkOutcome;
import org.deskbell.patients.Links;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.pms.Catalogue.Kind;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsConnectionDraft;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Refreshes;
import org.deskbell.pms.demo.Charts;
import org.deskbell.pms.demo.DemoFaults;
import org.deskbell.pms.demo.DemoOffice;
import org.deskbell.pms.demo.DemoPatient;
import org.deskbell.pms.demo.DemoPatients;
import org.deskbell.pms.demo.DemoResource;
import org.deskbell.pms.demo.DemoResources;
import org.deskbell.pms.demo.DemoVisit;
import org.deskbell.pms.demo.DemoVisits;
import org.deskbell.practice.MapleStreet;
import org.deskbell.writeback.WriteBack.State;

/** A test's practice with a demo PMS, reached over HTTP and read once, and what its front desk does there. */
record ConnectedOffice(MapleStreet maple) {
    /** On a Tuesday, in Denver. */
    static final Instant NINE = Instant.parse("2026-12-08T16:00:00Z");

    static final DemoFaults ANSWER_LOST = new DemoFaults(null, false, true, false, false, false, false, "no");

    static ConnectedOffice open() {
        var office = new ConnectedOffice(MapleStreet.open());
        House.clock().set(MovableClock.START);
        office.connect();
        return office;
    }

    private void connect() {
        in(() -> {
            room(DemoOffice.class).open("Maple Street", MapleStreet.DENVER, "secret");
            room(DemoResources.class)
                    .add(List.of(
                            new DemoResource(Kind.PROVIDER, "DR1", "Washington", null, "OP1"),
                            new DemoResource(Kind.OPERATORY, "OP1", "Operatory 1", null, null),
                            new DemoResource(Kind.APPOINTMENT_TYPE, "CLEAN", "Cleaning", 60, null)));
            room(DemoPatients.class).add(List.of(somebodyElse()));
            room(PmsConnections.class)
                    .connect(
                            new PmsConnectionDraft(
                                    "demo", "Demo PMS", Map.of("practice", "maple-" + maple.id(), "key", "secret")),
                            MapleStreet.MARTHA);
            return true;
        });
        refresh();
    }

    /** No list of a practice is ever empty. */
    private static DemoPatient somebodyElse() {
        return Charts.bare("QUIZA000", "Quill", "Zacharias", null, "M", Instant.EPOCH);
    }

    /** The front desk reads the PMS anew. */
    void refresh() {
        in(() -> {
            room(Refreshes.class).ask(MapleStreet.MARTHA);
            return true;
        });
        drain("refresh");
    }

    <T> T in(Supplier<T> work) {
        return House.in(maple.id(), work::get);
    }

    /** Jefferson books, with Washington. */
    OnlineAppointment.Id book(Instant at) {
        return book(at, new Visit.Who.Fresh(People.registration(People.jefferson())));
    }

    /** Somebody who has registered books, with Washington. */
    OnlineAppointment.Id book(Instant at, OnlinePatient.Id who) {
        return book(at, new Visit.Who.Registered(who));
    }

    OnlineAppointment.Id book(Instant at, Visit.Who who) {
        var visit = new Visit(maple.cleaning().id(), maple.washington().id(), at, who, null, null);
        var asked = new BookingRequest(List.of(visit), UUID.randomUUID().toString());
        var kept = (BookingOutcome.Kept) in(() -> room(OnlineAppointments.class).request(asked));
        return kept.appointment().id();
    }

    /** To another time, with Washington. */
    void move(OnlineAppointment.Id appointment, Instant to, Actor by) {
        var key = UUID.randomUUID().toString();
        var asked = new MoveRequest(appointment, maple.washington().id(), to, null, key, by);
        assertThat(in(() -> room(Changes.class).move(asked))).isInstanceOf(BookingOutcome.Kept.class);
    }

    OnlineAppointment get(OnlineAppointment.Id appointment) {
        return in(() -> room(OnlineAppointments.class).get(appointment));
    }

    /** The way to the PMS of the practice at hand. */
    static Pms pms() {
        try {
            return room(PmsConnections.class).pms();
        } catch (PmsSilent e) {
            throw new IllegalStateException(e);
        }
    }

    /** The front desk creates the chart in the PMS, and our mirror has it. */
    PmsPatientId created() {
        return in(() -> {
            var ref = ((PmsAnswer.Done) pms().createPatient("by-hand", People.jeffersonInPms())).ref();
            room(PmsPatients.class)
                    .take(new PmsPatient(
                            new PmsPatientId(ref),
                            People.jeffersonInPms(),
                            true,
                            House.clock().instant(),
                            null));
            return new PmsPatientId(ref);
        });
    }

    /** The PMS has a second chart of the same person. */
    PmsPatientId createdToo() {
        var ref = in(() -> pms().createPatient("too", People.jeffersonInPms()));
        refresh();
        return new PmsPatientId(((PmsAnswer.Done) ref).ref());
    }

    /** What stands on Home, as "GONE JEFTH000". */
    List<String> alerts() {
        return in(() -> room(AlertList.class).open(10, MapleStreet.MARTHA)).rows().stream()
                .map(row -> row.kind() + " " + row.record())
                .toList();
    }

    void link(OnlineAppointment.Id appointment, PmsPatientId patient) {
        var outcome = in(() ->
                room(Links.class).link(get(appointment).patient(), patient, "seen the ID card", MapleStreet.MARTHA));
        assertThat(outcome).isInstanceOf(LinkOutcome.Linked.class);
        assertThat(in(() -> room(OnlinePatients.class)
                        .get(get(appointment).patient())
                        .isLinked()))
                .isTrue();
    }

    AskOutcome pencil(OnlineAppointment.Id appointment) {
        return in(() -> room(WriteBacks.class).ask(appointment, MapleStreet.MARTHA));
    }

    void faults(DemoFaults faults) {
        in(() -> {
            room(DemoOffice.class).set(faults);
            return true;
        });
    }

    void work() {
        drain("write-back");
    }

    /** The next sweep comes. */
    void sweep() {
        House.clock().advance(SweepWork.EVERY);
        drain("sweep of own visits");
    }

    private void drain(String work) {
        in(() -> {
            House.work(work).drain();
            return true;
        });
    }

    /** The work up to where a visit is claimed and nothing is sent yet. */
    Course claimed() {
        var table = room(WriteBackTable.class);
        var claimed = in(() -> table.claim(House.clock().instant()).orElseThrow());
        return new Course(
                claimed, (lease, row) -> table.record(lease, row, House.clock().instant()));
    }

    /** What is kept right before a visit is sent. */
    static WriteBack aboutToSend(Course course) {
        return course.row()
                .maybeSent(new PmsPatientId("JEFTH000"), House.clock().instant());
    }

    State state(OnlineAppointment.Id appointment) {
        return row(appointment).state();
    }

    WriteBack row(OnlineAppointment.Id appointment) {
        return in(() -> room(WriteBacks.class).of(appointment).orElseThrow());
    }

    /** How many of our visits stand in the PMS. */
    long standing() {
        return timesStanding().size();
    }

    /** When our visits stand in the PMS. */
    List<Instant> timesStanding() {
        return visitsStanding()
                .map(visit -> visit.startsAt().atZone(MapleStreet.DENVER).toInstant())
                .toList();
    }

    /** Under which charts our visits stand in the PMS. */
    List<String> chartsStanding() {
        return visitsStanding().map(visit -> String.valueOf(visit.chart())).toList();
    }

    private Stream<DemoVisit> visitsStanding() {
        var day = NINE.atZone(MapleStreet.DENVER).toLocalDate();
        return in(() -> room(DemoVisits.class).on(day)).stream()
                .filter(visit -> visit.onlineKey() != null && visit.onlineKey().startsWith("db-"));
    }

    static org.deskbell.pms.Visit visit(String key, PmsPatientId patient, Instant at) {
        var start = at.atZone(MapleStreet.DENVER).toLocalDateTime();
        return new org.deskbell.pms.Visit(key, patient, "DR1", "OP1", null, start, 60, "");
    }
}
