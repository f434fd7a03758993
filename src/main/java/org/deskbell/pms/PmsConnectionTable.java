package org.deskbell.pms;

import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
import static java.sql.Types.VARCHAR;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The table of connections, one a practice. */
@Component
class PmsConnectionTable {
    private final PracticeDatabase database;

    PmsConnectionTable(PracticeDatabase database) {
        this.database = database;
    }

    Optional<PmsConnection> find() {
        var sql = """
                select kind, name, settings::text as settings, secrets::text as sealed, capabilities, answered_at, silent_since, silent_words
                from pms_connection where practice_id = :practice
                """;
        return database.sql(sql).optional(PmsConnectionTable::read);
    }

    private static PmsConnection read(Row row) {
        return new PmsConnection(
                row.text("kind"),
                row.text("name"),
                RowsJson.settings(row.text("settings")),
                RowsJson.settings(row.text("sealed")),
                row.texts("capabilities").stream().map(Capability::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.maybeMoment("answered_at"),
                row.maybeMoment("silent_since"),
                row.maybeText("silent_words"));
    }

    /** What the same PMS can do stays what it was until it is asked anew: what is booked meanwhile is still to be written there.
     *
     * @param replacedAt if it comes in place of another PMS: when */
    void save(
            PmsConnectionDraft draft,
            Map<String, String> settings,
            Map<String, String> sealed,
            @Nullable Instant replacedAt) {
        var sql = """
                insert into pms_connection (practice_id, kind, name, settings, secrets, capabilities, replaced_at)
                values (:practice, :kind, :name, cast(:settings as jsonb), cast(:sealed as jsonb), '{}', :replacedAt)
                on conflict on constraint pms_connection_key do update
                set kind = excluded.kind, name = excluded.name, settings = excluded.settings, secrets = excluded.secrets,
                    capabilities = case when excluded.replaced_at is null then pms_connection.capabilities else '{}' end,
                    answered_at = null, silent_since = null, silent_words = null, mark = null,
                    schedule_doubted_at = null, edition = pms_connection.edition + 1,
                    replaced_at = coalesce(excluded.replaced_at, pms_connection.replaced_at)
                """;
        database.sql(sql)
                .param("kind", draft.kind())
                .param("name", draft.name())
                .param("settings", RowsJson.write(settings))
                .param("sealed", RowsJson.write(sealed))
                .param("replacedAt", replacedAt, TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** From where to ask for changes; empty before everything was read once. */
    Optional<String> mark() {
        var sql = "select mark from pms_connection where practice_id = :practice and mark is not null";
        return database.sql(sql).optional(row -> row.text("mark"));
    }

    /** Nothing happens if the practice has got another PMS meanwhile. */
    void mark(RefreshRuns.Run run, @Nullable String to) {
        var sql = """
                update pms_connection set mark = :to
                where practice_id = :practice and edition = :edition and mark is not distinct from :from
                """;
        database.sql(sql)
                .param("edition", run.edition())
                .param("from", run.mark(), VARCHAR)
                .param("to", to, VARCHAR)
                .update();
    }

    /** 0 before one is set up. */
    int edition() {
        var sql = "select edition from pms_connection where practice_id = :practice";
        return database.sql(sql).optional(row -> row.number("edition")).orElse(0);
    }

    /** Since when the schedule lacks too much to be believed; empty if the last reading was believed. */
    Optional<Instant> scheduleDoubtedAt() {
        var sql = """
                select schedule_doubted_at from pms_connection
                where practice_id = :practice and schedule_doubted_at is not null
                """;
        return database.sql(sql).optional(row -> row.moment("schedule_doubted_at"));
    }

    void doubtSchedule(Instant now) {
        var sql = """
                update pms_connection set schedule_doubted_at = coalesce(schedule_doubted_at, :now)
                where practice_id = :practice
                """;
        database.sql(sql).param("now", now, TIMESTAMP_WITH_TIMEZONE).update();
    }

    void believeSchedule() {
        var sql = """
                update pms_connection set schedule_doubted_at = null
                where practice_id = :practice and schedule_doubted_at is not null
                """;
        database.sql(sql).update();
    }

    /** Whether it was silent until now. */
    boolean answered(Instant at) {
        var sql = """
                update pms_connection c set answered_at = :at, silent_since = null, silent_words = null
                from (select silent_since from pms_connection where practice_id = :practice for update) before
                where c.practice_id = :practice
                returning before.silent_since is not null as was_silent
                """;
        return database.sql(sql)
                .param("at", at, TIMESTAMP_WITH_TIMEZONE)
                .optional(row -> row.flag("was_silent"))
                .orElse(false);
    }

    /** Whether that is another answer than the last. */
    boolean can(Set<Capability> capabilities) {
        var sql = """
                update pms_connection set capabilities = cast(:capabilities as text[])
                where practice_id = :practice and capabilities is distinct from cast(:capabilities as text[])
                """;
        var names = capabilities.stream().map(Enum::name).sorted().toArray(String[]::new);
        return database.sql(sql).param("capabilities", names).update() == 1;
    }

    void silent(String words, Instant since) {
        var sql = """
                update pms_connection set silent_since = coalesce(silent_since, :since), silent_words = :words
                where practice_id = :practice
                """;
        database.sql(sql)
                .param("words", words)
                .param("since", since, TIMESTAMP_WITH_TIMEZONE)
                .update();
    }
}
