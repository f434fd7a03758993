package org.deskbell.bench;

import static org.deskbell.bench.Bench.say;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.deskbell.matching.Matching;
import org.deskbell.tenancy.DatabaseAddress;
import org.deskbell.tenancy.PracticeId;

/** What a refresh costs: a first load, one where nothing changed, and one where one of a hundred did. */
final class RefreshMeasure {
    private static final int WARM = 20_000;
    private static final int LARGE = 500_000;

    private final Bench.Options options;
    private final Bench.Goals goals;

    RefreshMeasure(Bench.Options options, Bench.Goals goals) {
        this.options = options;
        this.goals = goals;
    }

    void run() {
        try (var stage = Stage.open(Path.of("target", "bench"))) {
            var database = stage.database("refresh");
            try (var lists = LongLists.open(database)) {
                RefreshFloor.make(database);
                round(lists, database, WARM, false);
                keys(lists.pms());
                say(
                        "%n%-34s %9s %9s %9s   %s",
                        "seconds", "floor", "product", "a second", "of the floor, rows, written, heap");
                sizes().forEach(size -> rounds(lists, database, size));
                var bookings = BookingsBeside.open(database, lists.port());
                sizes().forEach(size -> beside(bookings, lists, size));
            }
        }
    }

    /** What keys cost to make, one after the other; the floor has none. */
    private void keys(ManyPatients pms) {
        var begin = System.nanoTime();
        var made = IntStream.range(0, WARM)
                .map(number -> Matching.keys(pms.patient(number).who()).size())
                .sum();
        say(
                "%.1f matching keys a record, %.0f µs a record to make it up and them, in one thread",
                made / (double) WARM, (System.nanoTime() - begin) / 1e3 / WARM);
    }

    private List<Integer> sizes() {
        return options.patients() > 0 ? List.of(options.patients()) : List.of(10_000, 100_000);
    }

    private void rounds(LongLists lists, DatabaseAddress database, int size) {
        var all = new ArrayList<List<Run>>();
        var rounds = size >= LARGE ? 1 : options.rounds();
        for (var i = 0; i < rounds; i++) all.add(round(lists, database, size, true));
        for (var i = 0; i < Kind.values().length; i++) {
            var kind = i;
            var ratios = all.stream().map(one -> one.get(kind).ratio()).sorted().toList();
            goals.least(
                    "refresh of %,d, %s, rows a second, product : floor".formatted(size, Kind.values()[i].words),
                    ratios.get(ratios.size() / 2),
                    0.5);
        }
        all.stream()
                .mapToDouble(one -> one.stream().mapToDouble(Run::heap).max().orElse(0))
                .max()
                .ifPresent(heap ->
                        goals.most("refresh of %,d, MB of heap that lived beside the rest".formatted(size), heap, 64));
        var unchanged = all.stream().mapToLong(one -> one.get(1).written()).sum();
        goals.most("refresh of %,d, unchanged rows that were written".formatted(size), (double) unchanged, 0);
    }

    /** What the PMS's list is beside the one before. */
    private enum Kind {
        FIRST("first load", 0),
        SAME("unchanged", 0),
        CHANGED("1 % changed", 1);

        private final String words;
        private final int version;

        Kind(String words, int version) {
            this.words = words;
            this.version = version;
        }
    }

    /** How it went. */
    private record Run(double floor, double product, long written, double heap) {
        double ratio() {
            return floor / product;
        }
    }

    /** Both sides on a fresh practice, in turn. */
    private List<Run> round(LongLists lists, DatabaseAddress database, int size, boolean told) {
        var practice = lists.fresh();
        var floor = new RefreshFloor(database, lists.pms());
        var runs = new ArrayList<Run>();
        for (var kind : Kind.values()) {
            lists.pms().become(size, kind.version);
            var bare = floor.run();
            var before = transaction(database);
            var heap = Heap.begin();
            var ours = lists.refresh(practice);
            var run = new Run(bare, ours, written(database, practice, before), heap.megabytes());
            runs.add(run);
            if (told)
                say(
                        "%-34s %9.2f %9.2f %9.0f   %.2f, %,d, %,d, %.0f MB",
                        "%,d, %s".formatted(size, kind.words),
                        bare,
                        ours,
                        size / ours,
                        run.ratio(),
                        size,
                        run.written(),
                        run.heap());
            // As autovacuum does within minutes.
            Stage.execute(database, "vacuum analyze");
        }
        Stage.execute(database, "truncate public.floor_patient");
        return runs;
    }

    private void beside(BookingsBeside bookings, LongLists lists, int size) {
        var practice = lists.fresh();
        lists.pms().become(size, 0);
        var worse = bookings.worse(() -> lists.refresh(practice));
        goals.most("first load of %,d, p99 of a booking meanwhile : idle".formatted(size), worse, 2);
    }

    private static long transaction(DatabaseAddress database) {
        return number(database, "select pg_current_xact_id()::text::bigint");
    }

    /** How many rows of the mirror were written since. */
    private static long written(DatabaseAddress database, PracticeId practice, long since) {
        return number(
                database,
                "select count(*) from deskbell.pms_patient where practice_id = '%s' and xmin::text::bigint >= %d"
                        .formatted(practice.value(), since));
    }

    private static long number(DatabaseAddress database, String sql) {
        try (var connection = Stage.connect(database);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
