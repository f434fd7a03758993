package org.deskbell.access;

import java.time.Instant;
import java.util.Optional;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** The table api_token. */
@Component
class ProgramTokenTable {
    private final PracticeDatabase database;

    ProgramTokenTable(PracticeDatabase database) {
        this.database = database;
    }

    Optional<StaffUser> find(String hash) {
        return database.sql("""
                        select u.id, u.name, u.email, u.role
                        from api_token t join staff_user u on u.practice_id = t.practice_id and u.id = t.staff_user_id
                        where t.practice_id = :practice and t.hash = :hash and t.revoked_at is null and u.active
                        """).param("hash", hash).optional(StaffTable::user);
    }

    void insert(StaffUser.Id user, String hash, String label, Instant now) {
        database.sql("""
                        insert into api_token (practice_id, hash, staff_user_id, label, created_at)
                        values (:practice, :hash, :user, :label, :now)
                        on conflict on constraint api_token_key do nothing
                        """)
                .param("hash", hash)
                .param("user", user.value())
                .param("label", label)
                .param("now", now)
                .update();
    }
}
