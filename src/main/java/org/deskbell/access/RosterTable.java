package org.deskbell.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.springframework.stereotype.Component;

/** The table staff_user as the office manager changes it, and password_link. */
@Component
class RosterTable {
    private static final String MEMBER = """
            select id, name, email, role, active, password_hash is not null as has_password, exists (
                select from authenticator a
                where a.practice_id = u.practice_id and a.staff_user_id = u.id) as has_authenticator
            from staff_user u where practice_id = :practice
            """;

    private final PracticeDatabase database;

    RosterTable(PracticeDatabase database) {
        this.database = database;
    }

    List<StaffMember> all() {
        return database.sql(MEMBER + "order by active desc, lower(name), id").list(RosterTable::member);
    }

    Optional<StaffMember> find(StaffUser.Id id) {
        return database.sql(MEMBER + "and id = :id").param("id", id.value()).optional(RosterTable::member);
    }

    private static StaffMember member(Row row) {
        return new StaffMember(
                StaffTable.user(row), row.flag("active"), row.flag("has_password"), row.flag("has_authenticator"));
    }

    void setRole(StaffUser.Id id, StaffUser.Role role) {
        database.sql("update staff_user set role = :role where practice_id = :practice and id = :id")
                .param("id", id.value())
                .param("role", role)
                .update();
    }

    /** Who is kept out has no open link either, and signs in anew when he may come again. */
    void setActive(StaffUser.Id id, boolean active, Instant now) {
        endLink(id);
        database.sql("""
                        update staff_user set active = :active, sign_in_again_at = :now
                        where practice_id = :practice and id = :id
                        """)
                .param("id", id.value())
                .param("active", active)
                .param("now", now)
                .update();
    }

    /** Always before the user is changed: whoever uses the link takes them in this order, too. */
    private void endLink(StaffUser.Id id) {
        database.sql("delete from password_link where practice_id = :practice and staff_user_id = :id")
                .param("id", id.value())
                .update();
    }

    /** Takes him away, with his link. False if he has chosen a password meanwhile. */
    boolean remove(StaffUser.Id id) {
        endLink(id);
        return database.sql("""
                        delete from staff_user where practice_id = :practice and id = :id and password_hash is null
                        """).param("id", id.value()).update() == 1;
    }

    /** In the place of the link before. */
    void setLink(StaffUser.Id id, String hash, Instant lapsesAt) {
        database.sql("""
                        insert into password_link (practice_id, staff_user_id, hash, lapses_at)
                        values (:practice, :id, :hash, :lapsesAt)
                        on conflict on constraint password_link_key do update
                        set hash = excluded.hash, lapses_at = excluded.lapses_at
                        """)
                .param("id", id.value())
                .param("hash", hash)
                .param("lapsesAt", lapsesAt)
                .update();
    }

    Optional<StaffUser> invited(String hash, Instant now) {
        return database.sql("""
                        select u.id, u.name, u.email, u.role
                        from password_link l join staff_user u on u.practice_id = l.practice_id and u.id = l.staff_user_id
                        where l.practice_id = :practice and l.hash = :hash and l.lapses_at > :now and u.active
                        """).param("hash", hash).param("now", now).optional(StaffTable::user);
    }

    /** False if somebody else has just used it. */
    boolean useLink(String hash) {
        return database.sql("delete from password_link where practice_id = :practice and hash = :hash")
                        .param("hash", hash)
                        .update()
                == 1;
    }

    /** Ends the link that is open, too: whoever chose a password did not wait for it. */
    void setPassword(StaffUser.Id id, String passwordHash, Instant now) {
        endLink(id);
        database.sql("""
                        update staff_user set password_hash = :hash, sign_in_again_at = :now
                        where practice_id = :practice and id = :id
                        """)
                .param("id", id.value())
                .param("hash", passwordHash)
                .param("now", now)
                .update();
    }

    /** Ends the sessions that were begun before the moment. */
    void askToSignInAgain(StaffUser.Id id, Instant now) {
        database.sql("update staff_user set sign_in_again_at = :now where practice_id = :practice and id = :id")
                .param("id", id.value())
                .param("now", now)
                .update();
    }

    /** Keeps everybody out; gives how many. */
    int closeAll(Instant now) {
        database.sql("delete from password_link where practice_id = :practice").update();
        return database.sql("""
                update staff_user set active = false, sign_in_again_at = :now where practice_id = :practice and active
                """).param("now", now).update();
    }

    /** One change of the staff at a time, so that two office managers do not keep each other out. */
    void oneAtATime() {
        database.oneAtATime("staff");
    }
}
