package org.deskbell.access;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table api_token. */
@Component
class ProgramTokenTable {
    private static final String TOKEN = """
            select t.id as token_id, t.label, u.id, u.name, u.email, u.role, not u.active as rests,
                   t.created_at, m.name as made_by, t.used_at, t.revoked_at
            from api_token t
            join staff_user u on u.practice_id = t.practice_id and u.id = t.staff_user_id
            left join staff_user m on m.practice_id = t.practice_id and m.id = t.made_by
            where t.practice_id = :practice
            """;

    private final PracticeDatabase database;

    ProgramTokenTable(PracticeDatabase database) {
        this.database = database;
    }

    /** Who comes in with an open token, and when that was noted last. */
    record Known(StaffUser user, String label, @Nullable Instant usedAt) {
        boolean isNotedAfter(Instant moment) {
            return usedAt != null && usedAt.isAfter(moment);
        }
    }

    Optional<Known> find(String hash) {
        return database.sql("""
                        select u.id, u.name, u.email, u.role, t.label, t.used_at
                        from api_token t join staff_user u on u.practice_id = t.practice_id and u.id = t.staff_user_id
                        where t.practice_id = :practice and t.hash = :hash and t.revoked_at is null and u.active
                        """)
                .param("hash", hash)
                .optional(row -> new Known(StaffTable.user(row), row.text("label"), row.maybeMoment("used_at")));
    }

    /** Unless it was noted after the moment. Waits for nobody: of many who come at once, one notes it. */
    void noteUse(String hash, Instant after, Instant now) {
        database.sql("""
                        update api_token set used_at = :now where practice_id = :practice and hash in (
                          select hash from api_token where practice_id = :practice and hash = :hash
                            and (used_at is null or used_at <= :after)
                          for update skip locked)
                        """)
                .param("hash", hash)
                .param("after", after)
                .param("now", now)
                .update();
    }

    List<ProgramToken> open() {
        return database.sql(TOKEN + "and t.revoked_at is null order by lower(t.label), t.created_at, t.id")
                .list(ProgramTokenTable::token);
    }

    /** Whether a token of his was ever made. */
    boolean isKnownFor(StaffUser.Id id) {
        return database.sql("""
                        select exists (select from api_token where practice_id = :practice and staff_user_id = :id) as it
                        """).param("id", id.value()).one(row -> row.flag("it"));
    }

    List<ProgramToken> endedLast(int most) {
        return database.sql(TOKEN + "and t.revoked_at is not null order by t.revoked_at desc, t.id limit :most")
                .param("most", most)
                .list(ProgramTokenTable::token);
    }

    Optional<ProgramToken> find(ProgramToken.Id id) {
        return database.sql(TOKEN + "and t.id = :id").param("id", id.value()).optional(ProgramTokenTable::token);
    }

    private static ProgramToken token(Row row) {
        return new ProgramToken(
                new ProgramToken.Id(row.uuid("token_id")),
                row.text("label"),
                StaffTable.user(row),
                row.flag("rests"),
                row.moment("created_at"),
                row.maybeText("made_by"),
                row.maybeMoment("used_at"),
                row.maybeMoment("revoked_at"));
    }

    /** Nothing if the token is known already.
     *
     * @param madeBy null for the demo and the operator */
    void insert(ProgramToken.Asked asked, String hash, StaffUser.@Nullable Id madeBy, Instant now) {
        database.sql("""
                        insert into api_token (practice_id, id, hash, staff_user_id, label, made_by, created_at)
                        values (:practice, :id, :hash, :user, :label, :madeBy, :now)
                        on conflict on constraint api_token_key do nothing
                        """)
                .param("id", asked.id().value())
                .param("hash", hash)
                .param("user", asked.user().value())
                .param("label", asked.label())
                .param("madeBy", madeBy == null ? null : madeBy.value(), Types.OTHER)
                .param("now", now)
                .update();
    }

    void end(ProgramToken.Id id, Instant now) {
        database.sql("update api_token set revoked_at = :now where practice_id = :practice and id = :id")
                .param("id", id.value())
                .param("now", now)
                .update();
    }
}
