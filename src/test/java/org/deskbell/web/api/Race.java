package org.deskbell.web.api;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.deskbell.House;
import org.deskbell.practice.MapleStreet;
import org.deskbell.tenancy.PracticeDatabase;

/** Many programs at once, each on a thread of its own, let go at the same moment. */
final class Race {
    private Race() {}

    /** What each of them got. */
    static List<Program.Answer> of(int programs, IntFunction<Program.Answer> each) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, programs)
                    .mapToObj(number -> threads.submit(after(start, () -> each.apply(number))))
                    .toList();
            start.countDown();
            return running.stream().map(Race::got).toList();
        }
    }

    private static <T> Callable<T> after(CountDownLatch start, Callable<T> work) {
        return () -> {
            start.await();
            return work.call();
        };
    }

    private static Program.Answer got(Future<Program.Answer> running) {
        try {
            return running.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    static long count(List<Program.Answer> answers, int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }

    /** Pairs of appointments that share a provider or an operatory at the same time; must be none. */
    static long overlaps(MapleStreet street) {
        return counted(street, """
                select count(*) as n from online_appointment a
                join online_appointment b on a.practice_id = b.practice_id and a.id < b.id
                  and (a.provider_id = b.provider_id or a.operatory_id = b.operatory_id)
                  and a.starts_at < b.ends_at and b.starts_at < a.ends_at
                where a.practice_id = :practice
                  and a.status in ('HELD', 'REQUESTED', 'BOOKED') and b.status in ('HELD', 'REQUESTED', 'BOOKED')
                """);
    }

    /** Appointments that occupy time. */
    static long kept(MapleStreet street) {
        return counted(street, """
                select count(*) as n from online_appointment
                where practice_id = :practice and status in ('HELD', 'REQUESTED', 'BOOKED')
                """);
    }

    private static long counted(MapleStreet street, String sql) {
        return House.in(
                street.id(), () -> House.room(PracticeDatabase.class).sql(sql).one(row -> row.count("n")));
    }
}
