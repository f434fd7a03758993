package org.deskbell.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** The tables authenticator and recovery_code. */
@Component
class AuthenticatorTable {
    private final PracticeDatabase database;

    AuthenticatorTable(PracticeDatabase database) {
        this.database = database;
    }

    Optional<Authenticator> find(StaffUser.Id user) {
        return database.sql("""
                        select a.set_up_at, (
                            select cast(count(*) as integer) from recovery_code r
                            where r.practice_id = a.practice_id and r.staff_user_id = a.staff_user_id) as recovery_codes
                        from authenticator a where a.practice_id = :practice and a.staff_user_id = :user
                        """)
                .param("user", user.value())
                .optional(row -> new Authenticator(row.moment("set_up_at"), row.number("recovery_codes")));
    }

    Optional<String> sealedSecret(StaffUser.Id user) {
        return database.sql("""
                        select sealed_secret from authenticator where practice_id = :practice and staff_user_id = :user
                        """).param("user", user.value()).optional(row -> row.text("sealed_secret"));
    }

    /** The first one of a staff user; false if he has one by now.
     *
     * @param step of the code that was shown for it: not to be used again */
    boolean insert(StaffUser.Id user, String sealedSecret, long step, Instant now) {
        return database.sql("""
                                insert into authenticator (practice_id, staff_user_id, sealed_secret, set_up_at, last_step)
                                values (:practice, :user, :sealed, :now, :step)
                                on conflict on constraint authenticator_key do nothing
                                """)
                        .param("user", user.value())
                        .param("sealed", sealedSecret)
                        .param("now", now)
                        .param("step", step)
                        .update()
                == 1;
    }

    /** In the place of the one before; false if he has none any more. */
    boolean replace(StaffUser.Id user, String sealedSecret, long step, Instant now) {
        return database.sql("""
                                update authenticator set sealed_secret = :sealed, set_up_at = :now, last_step = :step
                                where practice_id = :practice and staff_user_id = :user
                                """)
                        .param("user", user.value())
                        .param("sealed", sealedSecret)
                        .param("now", now)
                        .param("step", step)
                        .update()
                == 1;
    }

    /** Uses the code of a step; false if it, or one behind it, was used before, also at this very moment. */
    boolean raise(StaffUser.Id user, long step) {
        return database.sql("""
                                update authenticator set last_step = :step
                                where practice_id = :practice and staff_user_id = :user and last_step < :step
                                """).param("user", user.value()).param("step", step).update() == 1;
    }

    /** Waits for whoever changes it; false if there is none. */
    boolean lock(StaffUser.Id user) {
        return database.sql("""
                        select set_up_at from authenticator
                        where practice_id = :practice and staff_user_id = :user for update
                        """)
                .param("user", user.value())
                .optional(row -> row.moment("set_up_at"))
                .isPresent();
    }

    /** In the place of those before. To be done under the lock. */
    void setRecoveryCodes(StaffUser.Id user, List<String> hashes) {
        forgetRecoveryCodes(user);
        hashes.forEach(hash -> database.sql("""
                        insert into recovery_code (practice_id, staff_user_id, hash) values (:practice, :user, :hash)
                        """)
                .param("user", user.value())
                .param("hash", hash)
                .update());
    }

    private void forgetRecoveryCodes(StaffUser.Id user) {
        database.sql("delete from recovery_code where practice_id = :practice and staff_user_id = :user")
                .param("user", user.value())
                .update();
    }

    /** False if it is none of his, or was used before, also at this very moment. */
    boolean useRecoveryCode(StaffUser.Id user, String hash) {
        return database.sql("""
                                delete from recovery_code
                                where practice_id = :practice and staff_user_id = :user and hash = :hash
                                """).param("user", user.value()).param("hash", hash).update() == 1;
    }

    /** Takes it away with its recovery codes. False if there is none. */
    boolean remove(StaffUser.Id user) {
        if (!lock(user)) return false;
        forgetRecoveryCodes(user);
        database.sql("delete from authenticator where practice_id = :practice and staff_user_id = :user")
                .param("user", user.value())
                .update();
        return true;
    }
}
