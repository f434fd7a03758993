package org.deskbell.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The front desk at the PMS, which fills times that others book online, and has Deskbell read them. */
final class PmsFiller {
    private static final int AT_ONCE = 4;
    private static final int MINUTES = 30;

    private final BenchPractice practice;
    private final Ledger ledger;
    private final Random random;
    private final Asking asking;
    private final Refreshing refreshing;
    private final int firstDay;

    PmsFiller(BenchPractice practice, Nodes nodes, Ledger ledger, int cycle, Random random) {
        this.practice = practice;
        this.ledger = ledger;
        this.random = random;
        this.asking = new Asking(nodes, ledger, random);
        this.refreshing = new Refreshing(practice, asking);
        this.firstDay = 3 + cycle * 5 % 300;
    }

    void fill(BooleanSupplier on) {
        while (on.getAsBoolean()) {
            var written = Stream.generate(this::write)
                    .limit(AT_ONCE)
                    .flatMap(Optional::stream)
                    .toList();
            if (!written.isEmpty())
                refreshing.read(on).flatMap(open -> refreshing.read(on)).ifPresent(run -> filled(written, run));
            Refreshing.pause();
        }
    }

    private void filled(List<Written> written, Answer run) {
        var read = run.text("finishedAt");
        written.forEach(time -> ledger.filled(new Ledger.Filled(time.provider, time.startsAt, MINUTES, read)));
    }

    private record Written(int provider, String startsAt) {}

    /** As the front desk does: with no key of ours, by which Deskbell would know its own. Empty if the time is taken. */
    private Optional<Written> write() {
        var provider = random.nextInt(practice.seats().size());
        var startsAt = day().atTime(8 + random.nextInt(9), 0);
        var visit = """
            {"onlineKey":null,"chart":"%s","providerId":"P%d","operatoryId":"R%d","typeId":null,\
            "startsAt":"%s:00","minutes":%d,"note":""}\
            """.formatted(BenchPractice.CHART, provider, provider, startsAt, MINUTES);
        var call = Call.post("/demo-pms/api/bench/visits", visit).with("X-Demo-Pms-Key", BenchPractice.PMS_KEY);
        var at = startsAt.atZone(BenchPractice.ZONE).toInstant().toString();
        return asking.ask("fill in the PMS", call)
                .filter(answer -> answer.status() == 201)
                .map(answer -> new Written(provider, at));
    }

    private LocalDate day() {
        return LocalDate.now(BenchPractice.ZONE).plusDays(firstDay + random.nextInt(5));
    }
}
