package org.deskbell.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.deskbell.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** However much background work is at the database, whoever asks at a door finds a connection. */
class TwoPoolsTest {
    private static final int MANY = 40;
    private static final int ITS_OWN = 8;

    private final CountDownLatch holding = new CountDownLatch(ITS_OWN);
    private final CountDownLatch end = new CountDownLatch(1);
    private final BackgroundWorkers workers = new BackgroundWorkers(List.of(new Holding()));

    /** Each practice keeps a transaction open. */
    private final class Holding implements BackgroundWork {
        private final List<PracticeId> practices =
                Stream.generate(PracticeId::fresh).limit(MANY).toList();

        @Override
        public String name() {
            return "holding";
        }

        @Override
        public List<PracticeId> due() {
            return practices;
        }

        @Override
        public void drain() {
            House.room(PracticeDatabase.class).together(() -> {
                one();
                holding.countDown();
                return await(end);
            });
        }
    }

    private static int one() {
        return House.room(PracticeDatabase.class).sql("select 1 as one").one(row -> row.number("one"));
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @AfterEach
    void stop() {
        end.countDown();
        workers.stop();
    }

    @Test
    void background_work_holds_its_own_connections_and_no_others() {
        workers.start();
        assertThat(await(holding)).isTrue();

        var doors = House.room(HikariDataSource.class).getHikariPoolMXBean();
        assertThat(House.in(PracticeId.fresh(), TwoPoolsTest::one)).isEqualTo(1);
        assertThat(doors.getThreadsAwaitingConnection()).isZero();
        assertThat(doors.getActiveConnections()).isZero();
    }
}
