package org.deskbell.access;

import java.time.Instant;
import java.util.Optional;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.springframework.stereotype.Component;

/** The table sign_in_ticket. */
@Component
class SignInTicketTable {
    static final int MOST_TRIES = 5;

    private final PracticeDatabase database;

    SignInTicketTable(PracticeDatabase database) {
        this.database = database;
    }

    /** Whose ticket it is, and when he began to sign in. */
    record Open(StaffUser user, Instant begunAt) {}

    void insert(SignInTicket ticket, StaffUser.Id user, Instant begunAt, Instant lapsesAt) {
        database.sql("""
                        insert into sign_in_ticket (practice_id, hash, staff_user_id, begun_at, lapses_at, tries)
                        values (:practice, :hash, :user, :begunAt, :lapsesAt, 0)
                        """)
                .param("hash", ticket.hash())
                .param("user", user.value())
                .param("begunAt", begunAt)
                .param("lapsesAt", lapsesAt)
                .update();
    }

    /** Empty if it has lapsed, was used or tried too often, or if its user was kept out or has another password since. */
    Optional<Open> find(SignInTicket ticket, Instant now) {
        return database.sql("""
                        select u.id, u.name, u.email, u.role, t.begun_at
                        from sign_in_ticket t
                        join staff_user u on u.practice_id = t.practice_id and u.id = t.staff_user_id
                        where t.practice_id = :practice and t.hash = :hash and t.tries < :most and t.lapses_at > :now
                          and u.active and (u.sign_in_again_at is null or u.sign_in_again_at <= t.begun_at)
                        """)
                .param("hash", ticket.hash())
                .param("most", MOST_TRIES)
                .param("now", now)
                .optional(SignInTicketTable::open);
    }

    private static Open open(Row row) {
        return new Open(StaffTable.user(row), row.moment("begun_at"));
    }

    /** Counts a try; false if there were too many, or it was used. Whoever tries at the same moment waits for this one. */
    boolean count(SignInTicket ticket) {
        return database.sql("""
                                update sign_in_ticket set tries = tries + 1
                                where practice_id = :practice and hash = :hash and tries < :most
                                """)
                        .param("hash", ticket.hash())
                        .param("most", MOST_TRIES)
                        .update()
                == 1;
    }

    /** False if somebody else has just used it. */
    boolean use(SignInTicket ticket) {
        return database.sql("delete from sign_in_ticket where practice_id = :practice and hash = :hash")
                        .param("hash", ticket.hash())
                        .update()
                == 1;
    }

    /** Clears away what lapsed before the moment, without waiting for anybody. */
    void forget(Instant before) {
        database.sql("""
                        delete from sign_in_ticket where practice_id = :practice and hash in (
                          select hash from sign_in_ticket where practice_id = :practice and lapses_at < :before
                          limit 100 for update skip locked)
                        """).param("before", before).update();
    }
}
