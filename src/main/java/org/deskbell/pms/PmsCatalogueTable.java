package org.deskbell.pms;

import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;

import java.time.Instant;
import java.util.List;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.springframework.stereotype.Component;

/** The table of what the PMS calls its providers, operatories and appointment types. */
@Component
class PmsCatalogueTable {
    private final PracticeDatabase database;

    PmsCatalogueTable(PracticeDatabase database) {
        this.database = database;
    }

    List<Catalogue.Entry> all(Catalogue.Kind kind) {
        var sql = """
                select kind, id, name, coalesce(minutes, 0) as minutes from pms_catalogue_entry
                where practice_id = :practice and kind = :kind order by name, id
                """;
        return database.sql(sql).param("kind", kind).list(PmsCatalogueTable::read);
    }

    private static Catalogue.Entry read(Row row) {
        var minutes = row.number("minutes");
        return new Catalogue.Entry(
                row.constant("kind", Catalogue.Kind.class),
                row.text("id"),
                row.text("name"),
                minutes == 0 ? null : minutes);
    }

    /** Makes the table these entries, touching only what differs; an entry keeps when it was seen first. */
    void replace(List<Catalogue.Entry> entries, Instant now) {
        var gone = """
                delete from pms_catalogue_entry e where e.practice_id = :practice and not exists (
                  select from jsonb_to_recordset(cast(:rows as jsonb)) as r (kind text, id text)
                  where r.kind = e.kind and r.id = e.id)
                """;
        database.sql(gone).param("rows", RowsJson.write(entries)).update();
        var kept = """
                insert into pms_catalogue_entry (practice_id, kind, id, name, minutes, seen_at)
                select distinct on (r.kind, r.id) :practice, r.kind, r.id, r.name, nullif(r.minutes, 0), :now
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (kind text, id text, name text, minutes int)
                on conflict on constraint pms_catalogue_entry_key do update
                set name = excluded.name, minutes = excluded.minutes
                where (pms_catalogue_entry.name, pms_catalogue_entry.minutes)
                  is distinct from (excluded.name, excluded.minutes)
                """;
        database.sql(kept)
                .param("rows", RowsJson.write(entries))
                .param("now", now, TIMESTAMP_WITH_TIMEZONE)
                .update();
    }
}
