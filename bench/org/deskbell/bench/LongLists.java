package org.deskbell.bench;

import java.util.Map;
import org.deskbell.audit.Actor;
import org.deskbell.pms.PmsConnectionDraft;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.Refresh;
import org.deskbell.pms.Refreshes;
import org.deskbell.tenancy.BackgroundWork;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.DatabaseAddress;
import org.deskbell.tenancy.PracticeId;
import org.springframework.context.ConfigurableApplicationContext;

/** A Deskbell in this process, in which practices read long lists from a PMS that makes its patients up. */
final class LongLists implements AutoCloseable {
    private static final Actor BENCH = new Actor.Rule("benchmark");

    private final ManyPatients pms;
    private final ConfigurableApplicationContext deskbell;

    private LongLists(ManyPatients pms, ConfigurableApplicationContext deskbell) {
        this.pms = pms;
        this.deskbell = deskbell;
    }

    static LongLists open(DatabaseAddress database) {
        var pms = new ManyPatients();
        return new LongLists(pms, InProcess.start(database, Map.of("manyPatients", pms)));
    }

    ManyPatients pms() {
        return pms;
    }

    int port() {
        return deskbell.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    <T> T room(Class<T> type) {
        return deskbell.getBean(type);
    }

    /** A practice that has read nothing yet. */
    PracticeId fresh() {
        return connected(PracticeId.fresh());
    }

    /** The practice, whose PMS is that of the long lists from now on. */
    PracticeId connected(PracticeId practice) {
        CurrentPractice.run(
                practice,
                () -> room(PmsConnections.class)
                        .connect(new PmsConnectionDraft(ManyPatients.KIND, "Bench PMS", Map.of()), BENCH));
        return practice;
    }

    /** Reads the whole list; gives the seconds it took. */
    double refresh(PracticeId practice) {
        return CurrentPractice.call(practice, this::refresh);
    }

    private double refresh() {
        var begin = System.nanoTime();
        var asked = room(Refreshes.class).ask(BENCH);
        deskbell.getBeansOfType(BackgroundWork.class).values().stream()
                .filter(work -> work.name().equals("refresh"))
                .forEach(BackgroundWork::drain);
        var seconds = (System.nanoTime() - begin) / 1e9;
        var done = room(Refreshes.class).get(asked.id());
        if (done.state() != Refresh.State.DONE) throw new IllegalStateException("The refresh ended " + done.state());
        return seconds;
    }

    @Override
    public void close() {
        deskbell.close();
    }
}
