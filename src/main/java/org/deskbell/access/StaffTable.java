package org.deskbell.access;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table staff_user. */
@Component
class StaffTable {
    private final PracticeDatabase database;

    StaffTable(PracticeDatabase database) {
        this.database = database;
    }

    /** A user, what is kept of his password, which is nothing until he chooses one, and whether a code is asked for, too. */
    record Kept(StaffUser user, Optional<String> password, boolean hasAuthenticator) {
        @Override
        public String toString() {
            return "Kept[" + user.id() + "]";
        }
    }

    Optional<Kept> findByEmail(String email) {
        return database.sql("""
                        select u.id, u.name, u.email, u.role, u.password_hash, exists (
                            select from authenticator a
                            where a.practice_id = u.practice_id and a.staff_user_id = u.id) as has_authenticator
                        from staff_user u where u.practice_id = :practice and u.email = :email and u.active
                        """)
                .param("email", email)
                .optional(row -> new Kept(
                        user(row), Optional.ofNullable(row.maybeText("password_hash")), row.flag("has_authenticator")));
    }

    List<StaffUser> all() {
        return database.sql("""
                        select id, name, email, role from staff_user where practice_id = :practice and active
                        order by name, id
                        """).list(StaffTable::user);
    }

    static StaffUser user(Row row) {
        return new StaffUser(
                new StaffUser.Id(row.uuid("id")),
                row.text("name"),
                row.text("email"),
                row.constant("role", StaffUser.Role.class));
    }

    Standing standing(StaffUser.Id id, StaffUser.Role role, Instant since) {
        return database.sql("""
                        select exists (
                            select from authenticator a
                            where a.practice_id = u.practice_id and a.staff_user_id = u.id)
                          or not exists (
                            select from code_rule r where r.practice_id = u.practice_id and r.for_everybody) as goes_on
                        from staff_user u
                        where u.practice_id = :practice and u.id = :id and u.active and u.role = :role
                          and (u.sign_in_again_at is null or u.sign_in_again_at <= :since)
                        """)
                .param("id", id.value())
                .param("role", role)
                .param("since", since)
                .optional(row -> row.flag("goes_on") ? Standing.GOES_ON : Standing.NEEDS_AUTHENTICATOR)
                .orElse(Standing.SIGNS_IN_ANEW);
    }

    /** False if the practice has a user with the e-mail.
     *
     * @param passwordHash null until he chooses a password */
    boolean insert(StaffUser user, @Nullable String passwordHash, Instant now) {
        return database.sql("""
                                insert into staff_user (practice_id, id, name, email, password_hash, role, active, created_at)
                                values (:practice, :id, :name, :email, :passwordHash, :role, true, :now)
                                on conflict on constraint staff_email_once do nothing
                                """)
                        .param("id", user.id().value())
                        .param("name", user.name())
                        .param("email", user.email())
                        .param("passwordHash", passwordHash, Types.VARCHAR)
                        .param("role", user.role())
                        .param("now", now)
                        .update()
                == 1;
    }

    void activate(String email) {
        database.sql("update staff_user set active = true where practice_id = :practice and email = :email")
                .param("email", email)
                .update();
    }
}
