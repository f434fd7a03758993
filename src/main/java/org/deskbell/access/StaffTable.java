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

    /** A user and what is kept of his password; nothing until he chooses one. */
    record Kept(StaffUser user, Optional<String> password) {
        @Override
        public String toString() {
            return "Kept[" + user.id() + "]";
        }
    }

    Optional<Kept> findByEmail(String email) {
        return database.sql("""
                        select id, name, email, role, password_hash from staff_user
                        where practice_id = :practice and email = :email and active
                        """)
                .param("email", email)
                .optional(row -> new Kept(user(row), Optional.ofNullable(row.maybeText("password_hash"))));
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

    boolean mayGoOn(StaffUser.Id id, StaffUser.Role role, Instant since) {
        return database.sql("""
                        select exists (
                            select from staff_user
                            where practice_id = :practice and id = :id and active and role = :role
                              and (sign_in_again_at is null or sign_in_again_at <= :since)) as it
                        """)
                .param("id", id.value())
                .param("role", role)
                .param("since", since)
                .one(row -> row.flag("it"));
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
