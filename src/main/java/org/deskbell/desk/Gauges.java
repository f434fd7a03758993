package org.deskbell.desk;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.deskbell.tenancy.BackgroundWork;
import org.deskbell.tenancy.PracticeId;
import org.deskbell.tenancy.WorkerDatabase;
import org.springframework.stereotype.Component;

/** How much waits in all practices together, for the operator's metrics: counted behind the scenes, and never while somebody asks. */
@Component
class Gauges implements BackgroundWork, MeterBinder {
    private static final Duration EVERY = Duration.ofSeconds(30);
    /** What was counted longer ago, as while the database is away, is told no more. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(2);

    private static final String SQL = """
            select (select count(*) from write_back where state in ('QUEUED', 'WRITING')) as write_backs_waiting,
                   (select count(*) from write_back where state = 'REFUSED' and visit_at > :now) as write_backs_refused,
                   (select count(*) from write_back where state = 'CONFLICT' and visit_at > :now) as write_backs_conflict,
                   (select count(*) from message where sent_at is null and given_up_at is null) as letters_unsent,
                   (select extract(epoch from :now - min(created_at)) from message
                    where sent_at is null and given_up_at is null) as letters_oldest,
                   (select count(*) from pms_connection) as pms_connected,
                   (select count(*) from pms_connection where silent_since is not null) as pms_silent,
                   (select extract(epoch from :now - min(last.asked_at)) from pms_connection c
                    cross join lateral (
                        select r.asked_at from pms_refresh r where r.practice_id = c.practice_id and r.state = 'DONE'
                        order by r.asked_at desc limit 1) last) as pms_data_oldest,
                   (select count(*) from pms_refresh where state = 'READING') as refreshes_running
            """;

    private final WorkerDatabase workers;
    private final Clock clock;
    private volatile Count last = new Count(Instant.EPOCH, Map.of());

    Gauges(WorkerDatabase workers, Clock clock) {
        this.workers = workers;
        this.clock = clock;
    }

    private record Count(Instant at, Map<String, Double> numbers) {}

    @Override
    public String name() {
        return "gauges";
    }

    /** Counts, and leaves nothing to be done in any practice. */
    @Override
    public List<PracticeId> due() {
        var now = clock.instant();
        if (!now.isBefore(last.at().plus(EVERY))) last = new Count(now, workers.numbers(SQL, now));
        return List.of();
    }

    @Override
    public void drain() {
        throw new IllegalStateException("Nothing is ever due.");
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        List.of("waiting", "refused", "conflict").forEach(state -> writeBacks(state, registry));
        gauge("deskbell.letters.unsent", "letters_unsent", "Messages that are to be sent")
                .register(registry);
        age("deskbell.letters.oldest", "letters_oldest", "Since when the oldest unsent message waits", registry);
        gauge("deskbell.pms.connected", "pms_connected", "Practices with a PMS").register(registry);
        gauge("deskbell.pms.silent", "pms_silent", "Practices whose PMS does not answer")
                .register(registry);
        age("deskbell.pms.data.oldest", "pms_data_oldest", "Since the practice read longest ago was read", registry);
        gauge("deskbell.refreshes.running", "refreshes_running", "Lists of a PMS being read")
                .register(registry);
    }

    private void writeBacks(String state, MeterRegistry registry) {
        gauge(
                        "deskbell.write.backs",
                        "write_backs_" + state,
                        "Visits that are on their way to the PMS, or were refused there and are to come")
                .tag("state", state)
                .register(registry);
    }

    private void age(String name, String number, String what, MeterRegistry registry) {
        gauge(name, number, what).baseUnit("seconds").register(registry);
    }

    private Gauge.Builder<Gauges> gauge(String name, String number, String what) {
        return Gauge.builder(name, this, all -> all.now(number)).description(what);
    }

    /** NaN where there is nothing of which it could be told. */
    private double now(String number) {
        var count = last;
        var isGood = clock.instant().isBefore(count.at().plus(GOOD_FOR));
        return isGood ? count.numbers().getOrDefault(number, Double.NaN) : Double.NaN;
    }
}
