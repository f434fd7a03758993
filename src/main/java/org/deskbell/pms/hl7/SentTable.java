package org.deskbell.pms.hl7;

import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
import static java.sql.Types.VARCHAR;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.springframework.stereotype.Component;

/** The table of what was sent under keys of ours. */
@Component
class SentTable {
    private final PracticeDatabase database;

    SentTable(PracticeDatabase database) {
        this.database = database;
    }

    Optional<Sent> find(String source, String onlineKey) {
        return database.sql("""
                        select * from hl7_sent
                        where practice_id = :practice and source = :source and online_key = :key
                        """).param("source", source).param("key", onlineKey).optional(SentTable::read);
    }

    /** Under any of these placers, what was sent last first. */
    List<Sent> placedAs(String source, Collection<String> placers) {
        return database.sql("""
                        select * from hl7_sent
                        where practice_id = :practice and source = :source and placer = any(cast(:placers as text[]))
                        order by sent_at desc, online_key
                        """)
                .param("source", source)
                .param("placers", placers.toArray(String[]::new))
                .list(SentTable::read);
    }

    private static Sent read(Row row) {
        return new Sent(
                row.text("online_key"),
                row.text("placer"),
                row.maybeText("provider_id"),
                row.maybeText("operatory_id"),
                row.maybeMoment("starts_at"),
                row.moment("sent_at"),
                row.maybeMoment("accepted_at"));
    }

    /** It is about to be sent, perhaps again. */
    void put(String source, Sent sent) {
        var sql = """
                insert into hl7_sent (practice_id, source, online_key, placer, provider_id, operatory_id, starts_at, sent_at)
                values (:practice, :source, :key, :placer, :provider, :operatory, :starts, :sent)
                on conflict on constraint hl7_sent_key do update set placer = excluded.placer,
                  provider_id = excluded.provider_id,
                  operatory_id = excluded.operatory_id, starts_at = excluded.starts_at, sent_at = excluded.sent_at
                """;
        database.sql(sql)
                .param("source", source)
                .param("key", sent.onlineKey())
                .param("placer", sent.placer())
                .param("provider", sent.providerId(), VARCHAR)
                .param("operatory", sent.operatoryId(), VARCHAR)
                .param("starts", sent.startsAt(), TIMESTAMP_WITH_TIMEZONE)
                .param("sent", sent.sentAt())
                .update();
    }

    void accepted(String source, String onlineKey, Instant at) {
        database.sql("""
                        update hl7_sent set accepted_at = :at
                        where practice_id = :practice and source = :source and online_key = :key
                        """)
                .param("source", source)
                .param("key", onlineKey)
                .param("at", at)
                .update();
    }

    /** It surely was not done. */
    void forget(String source, String onlineKey) {
        database.sql("""
                        delete from hl7_sent
                        where practice_id = :practice and source = :source and online_key = :key
                        """).param("source", source).param("key", onlineKey).update();
    }
}
