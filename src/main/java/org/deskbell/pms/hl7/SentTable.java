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

    /** Forgets what nobody asks for any more: what was sent before then of a visit that began before then, once nothing is kept
     * of it that was told or sent later; and of a patient, once the PMS has told of the record beside our key. A patient whom it
     * took in and has not told of stays: sent again, he would have two records. */
    void forget(String source, Instant before) {
        database.sql("""
                        delete from hl7_sent s
                        where s.practice_id = :practice and s.source = :source and s.sent_at < :before
                          and case when s.starts_at is null then
                            exists (select from hl7_patient p where p.practice_id = :practice
                                    and p.source = :source and p.online_key = s.online_key and not p.deleted)
                          else s.starts_at < :before
                            and not exists (select from hl7_visit v where v.practice_id = :practice
                                            and v.source = :source and v.placer = s.placer)
                            and not exists (select from hl7_sent o where o.practice_id = :practice
                                            and o.source = :source and o.placer = s.placer
                                            and (o.sent_at >= :before or o.starts_at >= :before))
                          end
                        """).param("source", source).param("before", before).withNext();
    }

    /** It surely was not done. */
    void forget(String source, String onlineKey) {
        database.sql("""
                        delete from hl7_sent
                        where practice_id = :practice and source = :source and online_key = :key
                        """).param("source", source).param("key", onlineKey).update();
    }
}
