package org.deskbell.writeback;

import static org.deskbell.House.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
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
import org.deskbell.patients.LinkOutcome;
import org.deskbell.patients.Links;
import org.deskbell.patients.OnlinePatient;
import org.deskbell.people.Demographics;
import org.deskbell.pms.Capability;
import org.deskbell.pms.PmsConnectionDraft;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.Refreshes;
import org.deskbell.pms.demo.DemoVisit;
import org.deskbell.pms.demo.Fault;
import org.deskbell.pms.demo.Faults;
import org.deskbell.pms.demo.FaultyBooks;
import org.deskbell.pms.demo.FaultyOffice;
import org.deskbell.pms.demo.FaultyPms;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.Provider;
import org.deskbell.tenancy.PracticeDatabase;

/** A practice whose PMS is the faulty one, over HTTP, with as many chairs as many visits need; the clock is the test's. */
public final class FaultyTrial implements AutoCloseable {
    private static final int ROUNDS = 4;
    private static final Actor.Staff MARTHA = (Actor.Staff) MapleStreet.MARTHA;

    final MapleStreet maple = MapleStreet.open();
    final Faults faults;
    final FaultyBooks books;
    final FaultyOffice peerOffice;
    final FaultyPms peer;
    final List<OnlineAppointment.Id> booked = new ArrayList<>();
    private final FaultyChairs chairs;
    private int taken;
    private OnlinePatient.Id patient = new OnlinePatient.Id(new UUID(0, 0));

    private FaultyTrial(int visits, Faults faults, FaultyBooks books, Set<Capability> able) {
        House.clock().set(MovableClock.START);
        this.faults = faults;
        this.books = books;
        this.chairs = FaultyChairs.of(visits);
        this.peerOffice = new FaultyOffice(books, MapleStreet.DENVER, able, chairs.resources());
        this.peer = new FaultyPms(books, faults, peerOffice);
        books.add(People.linh());
        in(this::setUp);
        refresh();
    }

    /** @param knowsKeys whether the PMS creates nothing under a key that stands */
    public static FaultyTrial open(int visits, long seed, boolean knowsKeys) {
        return open(visits, seed, knowsKeys, FaultyOffice.all());
    }

    static FaultyTrial open(int visits, long seed, boolean knowsKeys, Set<Capability> able) {
        return new FaultyTrial(visits, new Faults(seed), new FaultyBooks(House.clock(), knowsKeys, false), able);
    }

    /** Of a PMS that gives no time to two. */
    static FaultyTrial full(int visits, long seed, Set<Capability> able) {
        return new FaultyTrial(visits, new Faults(seed), new FaultyBooks(House.clock(), false, true), able);
    }

    private boolean setUp() {
        chairs.furnish();
        room(PmsConnections.class).connect(new PmsConnectionDraft("demo", "Faulty PMS", peer.settings()), MARTHA);
        return true;
    }

    /** The PMS is read anew. */
    void refresh() {
        in(() -> {
            room(Refreshes.class).ask(MARTHA);
            House.work("refresh").drain();
            return true;
        });
    }

    boolean reads(Capability capability) {
        return in(() -> room(PmsConnections.class).can(capability));
    }

    <T> T in(Supplier<T> work) {
        return House.in(maple.id(), work::get);
    }

    /** Staff enter a visit for Jefferson, who was linked when the first was entered. */
    OnlineAppointment.Id book() {
        if (!booked.isEmpty()) return enter(new Visit.Who.Registered(patient));
        var chart = books.add(People.jeffersonInPms());
        refresh();
        var first = enter(new Visit.Who.Fresh(People.registration(People.jefferson())));
        patient = get(first).patient();
        link(patient, chart);
        return first;
    }

    /** Staff enter a visit for somebody who is new. */
    OnlineAppointment.Id enter(Demographics who) {
        return enter(new Visit.Who.Fresh(People.registration(who)));
    }

    /** Staff enter one more visit for somebody. */
    OnlineAppointment.Id enterAgain(OnlinePatient.Id who) {
        return enter(new Visit.Who.Registered(who));
    }

    void link(OnlinePatient.Id who, PmsPatientId chart) {
        var linked = in(() -> room(Links.class).link(who, chart, "seen the ID card", MARTHA));
        if (!(linked instanceof LinkOutcome.Linked)) throw new IllegalStateException(linked.toString());
    }

    private OnlineAppointment.Id enter(Visit.Who who) {
        var place = chairs.places().get(taken++);
        var visit = new Visit(chairs.check().id(), place.provider(), place.at(), who, null, null);
        var asked = new BookingRequest(List.of(visit), UUID.randomUUID().toString(), MARTHA);
        var outcome = in(() -> room(OnlineAppointments.class).request(asked));
        if (!(outcome instanceof BookingOutcome.Kept kept)) throw new IllegalStateException(outcome.toString());
        booked.add(kept.appointment().id());
        return kept.appointment().id();
    }

    void move(OnlineAppointment.Id visit) {
        var place = chairs.places().get(taken++);
        moveTo(visit, place.provider(), place.at());
    }

    /** To another time with the same provider. */
    void moveTo(OnlineAppointment.Id visit, Instant at) {
        moveTo(visit, get(visit).provider(), at);
    }

    /** Somebody's visit in the PMS, at the time of another. */
    DemoVisit shifted(DemoVisit like, OnlineAppointment to) {
        var at = to.startsAt().atZone(MapleStreet.DENVER).toLocalDateTime();
        return new DemoVisit(
                "", like.chart(), like.providerId(), like.operatoryId(), null, at, at.plusMinutes(30), "", null);
    }

    private void moveTo(OnlineAppointment.Id visit, Provider.Id provider, Instant at) {
        var to = new MoveRequest(visit, provider, at, null, UUID.randomUUID().toString(), MARTHA);
        var outcome = in(() -> room(Changes.class).move(to));
        if (!(outcome instanceof BookingOutcome.Kept)) throw new IllegalStateException(outcome.toString());
    }

    void cancel(OnlineAppointment.Id visit) {
        in(() -> room(Changes.class).cancel(visit, "", MARTHA));
    }

    OnlineAppointment get(OnlineAppointment.Id visit) {
        return in(() -> room(OnlineAppointments.class).get(visit));
    }

    WriteBack row(OnlineAppointment.Id visit) {
        return in(() -> room(WriteBacks.class).of(visit).orElseThrow());
    }

    /** What is due now is done, and time goes on. */
    void tick(Duration by) {
        for (var name : List.of("write-back", "sweep of own visits")) {
            var work = House.work(name);
            if (work.due().contains(maple.id()))
                in(() -> {
                    work.drain();
                    return true;
                });
        }
        House.clock().advance(by);
    }

    /** The PMS is away for so long; at each step, what has begun before it says so. */
    void outage(Duration lasting, Duration step) {
        var end = House.clock().instant().plus(lasting);
        while (House.clock().instant().isBefore(end)) {
            for (var round = 0; round < ROUNDS; round++) tick(Duration.ZERO);
            var silent = silentPastTheirStart();
            if (silent > 0) throw new IllegalStateException(silent + " visits are silent past their start");
            House.clock().advance(step);
        }
    }

    private long silentPastTheirStart() {
        return in(() -> room(PracticeDatabase.class)
                .sql("""
                        select count(*) as silent from write_back
                        where practice_id = :practice and state in ('QUEUED', 'WRITING') and visit_at <= :now
                        """)
                .param("now", House.clock().instant())
                .one(row -> row.count("silent")));
    }

    /** Whether nothing waits to be written, now or later. */
    public boolean isAtRest() {
        var everAfter = House.clock().instant().plus(Duration.ofDays(365));
        return !room(WriteBackTable.class).practicesWithDue(everAfter).contains(maple.id());
    }

    /** Goes on until nothing is on its way, and then until every sweep has had its turns. */
    void rest() {
        for (var i = 0; i < 100_000 && !isAtRest(); i++) tick(Duration.ofSeconds(5));
        for (var i = 0; i < 30; i++) tick(Duration.ofSeconds(30));
    }

    /** Writes visits, moves each tenth and cancels each eleventh, while the PMS does wrong. */
    public FaultyResult write(int visits, double faulty) {
        book();
        faults.share(faulty, faulty / 2);
        for (var i = 1; i < visits; i++) {
            book();
            tick(Duration.ofSeconds(1));
            if (i % 10 == 9 && isBooked(booked.get(i - 5))) move(booked.get(i - 5));
            if (i % 11 == 10) cancel(booked.get(i - 3));
        }
        rest();
        return result();
    }

    private boolean isBooked(OnlineAppointment.Id visit) {
        return get(visit).status() == OnlineAppointment.Status.BOOKED;
    }

    FaultyResult result() {
        return FaultyResult.of(this);
    }

    /** From now on the PMS answers nothing, or all as usual; then the lines of those who still wait are cut. */
    public void hang(boolean on) {
        faults.always(on ? Fault.HANGS : null);
        if (!on) peer.letGo();
    }

    /** Whether somebody waits for an answer that does not come. */
    public boolean isHanging() {
        return peer.hanging() > 0;
    }

    /** Staff enter one more visit. */
    public void bookOne() {
        book();
    }

    /** What a program sends to book the next time. */
    public record Asked(String path, String body, int number) {
        @Override
        public String toString() {
            return "Asked[" + number + "]";
        }
    }

    /** @param patient the part of the body that says who comes */
    public Asked asked(String patient) {
        var place = chairs.places().get(taken++);
        var body = "{\"type\":\"%s\",\"provider\":\"%s\",\"startsAt\":\"%s\",%s}"
                .formatted(chairs.check().id(), place.provider(), place.at(), patient);
        return new Asked("/api/v1/practices/maple-" + maple.id() + "/appointments", body, taken);
    }

    /** How far it is. */
    public String progress() {
        return "%d visits were booked, %d stand in the PMS, and it is %s"
                .formatted(booked.size(), books.standing().size(), House.clock().instant());
    }

    /** How often the PMS did what wrong. */
    public Map<Fault, Integer> played() {
        return faults.played();
    }

    @Override
    public void close() {
        peer.close();
    }
}
