package org.deskbell.pms;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.audit.Actor;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;

/** A practice of a test's own that is connected to a fake PMS, and reads it when the test says so. */
record FakeOffice(PracticeId practice, FakePms pms, PmsConnections connections, RefreshWork work) {
    static final Actor NADIA = new Actor.Staff(UUID.randomUUID(), "Nadia Flores");

    FakeOffice() {
        this(new FakePms());
    }

    private FakeOffice(FakePms pms) {
        this(
                pms,
                new PmsConnections(
                        House.room(PmsConnectionTable.class),
                        House.room(RefreshTable.class),
                        new Connectors(List.of(pms), House.room(PmsAddresses.class)),
                        House.room(PmsSecrets.class),
                        House.room(OtherOffice.class),
                        House.room(PracticeDatabase.class),
                        event -> {},
                        House.room(Clock.class)));
    }

    private FakeOffice(FakePms pms, PmsConnections connections) {
        this(
                PracticeId.fresh(),
                pms,
                connections,
                new RefreshWork(
                        House.room(Refreshes.class),
                        House.room(RefreshRuns.class),
                        connections,
                        House.room(RefreshTable.class),
                        House.room(Nights.class),
                        House.room(Clock.class)));
        House.clock().set(MovableClock.START);
        inside(() -> {
            connections.connect(new PmsConnectionDraft("fake", "Fake PMS", Map.of()), NADIA);
            return connections.find();
        });
    }

    <T> T inside(Supplier<T> work) {
        return House.in(practice, work::get);
    }

    /** Nadia asks for a run, and it runs. */
    Refresh refresh() {
        House.clock().advance(Duration.ofSeconds(1));
        return inside(() -> {
            var asked = House.room(Refreshes.class).ask(NADIA);
            work.drain();
            return House.room(Refreshes.class).get(asked.id());
        });
    }

    /** The worker does what is due. */
    void works() {
        inside(() -> {
            work.drain();
            return true;
        });
    }

    /** The PMS has this many patients, P0, P1 and so on. */
    void hasPatients(int count) {
        pms.patients = PmsPeople.numbered(count);
    }

    int present() {
        return (int) (long) inside(House.room(PmsPatients.class)::count);
    }
}
