package org.deskbell.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.booking.Diary.TUESDAY;
import static org.deskbell.booking.Diary.at;
import static org.deskbell.booking.Diary.kept;
import static org.deskbell.practice.MapleStreet.MARTHA;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.deskbell.House;
import org.deskbell.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/**
 * A request is sent again while the first one is still being kept, and waits at the door for somebody who changes the
 * schedule: it is told what the first one would have been, and not that its own time is taken.
 */
class LateReplayTest {
    private static final String KEY = "key-of-a-late-answer";

    private final Diary diary = Diary.open();
    private Connection first;
    private Connection changer;

    @BeforeEach
    void connect() throws SQLException {
        first = connected();
        changer = connected();
    }

    @AfterEach
    void disconnect() throws SQLException {
        first.close();
        changer.close();
    }

    @Test
    void a_booking() throws Exception {
        var asked = diary.asks(People.linh(), diary.maple().washington().id(), at(TUESDAY, "09:00"), KEY);
        var booked = diary.request(asked);

        assertThat(kept(keptWhileWaiting(() -> diary.request(asked))).id())
                .isEqualTo(kept(booked).id());
    }

    @Test
    void a_restored_appointment() throws Exception {
        var booked = diary.book("09:00");
        var changes = House.room(Changes.class);
        diary.in(() -> changes.cancel(booked.id(), "", MARTHA));
        diary.in(() -> changes.restore(booked.id(), KEY, MARTHA));

        assertThat(keptWhileWaiting(() -> diary.in(() -> changes.restore(booked.id(), KEY, MARTHA))))
                .isInstanceOf(BookingOutcome.Kept.class);
    }

    @Test
    void a_move() throws Exception {
        var booked = diary.book("09:00");
        var request =
                new MoveRequest(booked.id(), diary.maple().washington().id(), at(TUESDAY, "11:00"), null, KEY, MARTHA);
        diary.in(() -> House.room(Changes.class).move(request));

        assertThat(keptWhileWaiting(
                        () -> diary.in(() -> House.room(Changes.class).move(request))))
                .isInstanceOf(BookingOutcome.Kept.class);
    }

    /** Takes away what is remembered of the request, and gives it back when the request that came again waits already. */
    private BookingOutcome keptWhileWaiting(Callable<BookingOutcome> again) throws Exception {
        run(
                first,
                "create temporary table remembered as select * from deskbell.booking_request where request_key = '%s'"
                        .formatted(KEY));
        run(first, "delete from deskbell.booking_request where request_key = '%s'".formatted(KEY));
        changer.setAutoCommit(false);
        run(
                changer,
                "select pg_advisory_xact_lock(hashtextextended('%s', 1))"
                        .formatted(diary.maple().id().value()));
        try (var hand = Executors.newSingleThreadExecutor()) {
            var told = hand.submit(again);
            while (!somebodyWaits()) Thread.onSpinWait();
            run(first, "insert into deskbell.booking_request select * from remembered");
            changer.commit();
            return told.get();
        }
    }

    private boolean somebodyWaits() throws SQLException {
        try (var statement = first.createStatement();
                var rows = statement.executeQuery("""
                        select from pg_locks waiting join pg_locks held using (locktype, database, classid, objid, objsubid)
                        where locktype = 'advisory' and not waiting.granted and held.pid = %d
                        """.formatted(pid(changer)))) {
            return rows.next();
        }
    }

    private static int pid(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connected() throws SQLException {
        var address = House.database();
        return DriverManager.getConnection(address.url(), address.owner(), address.password());
    }
}
