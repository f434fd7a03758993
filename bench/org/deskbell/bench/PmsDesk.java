package org.deskbell.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.demo.FaultyBooks;

/** The front desk at a PMS with a long list, which goes on changing it and has Deskbell read it. */
final class PmsDesk {
    private static final int CHANGED_AT_ONCE = 20;
    private static final int FIRST_STRANGER = 1_000_000;
    private static final int LONGEST_SECONDS = 300;

    private final FaultyBooks books;
    private final List<PmsPatientId> charts;
    private final Refreshing refreshing;
    private final Random random;
    private final List<PmsPatientId> strangers = new ArrayList<>();
    private int made;

    /** @param charts those of people on file, by number, from 1 on */
    PmsDesk(FaultyBooks books, List<PmsPatientId> charts, Refreshing refreshing, Random random) {
        this.books = books;
        this.charts = charts;
        this.refreshing = refreshing;
        this.random = random;
    }

    void work(BooleanSupplier on) {
        while (on.getAsBoolean()) {
            change();
            refreshing.read(on);
            Refreshing.pause();
        }
    }

    /** Telephones are corrected, somebody new comes, and of those who came some are merged or deleted. Nobody whom patients of
     * ours are linked to goes. */
    private void change() {
        for (var i = 0; i < CHANGED_AT_ONCE; i++) {
            var number = random.nextInt(charts.size());
            books.put(charts.get(number), OnFile.who(number + 1, random.nextInt(10_000)));
        }
        strangers.add(books.add(OnFile.who(FIRST_STRANGER + made++, 0)));
        if (made % 3 == 0) books.remove(strangers.remove(random.nextInt(strangers.size())));
        if (made % 4 == 0) books.merge(strangers.removeFirst(), strangers.getLast());
    }

    /** Until everything was read that is on file now: a run that was open may have begun before. */
    boolean readsAll() {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        BooleanSupplier inTime = () -> System.nanoTime() < end;
        return IntStream.range(0, 2).allMatch(reading -> refreshing.read(inTime).isPresent());
    }
}
