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

    void replace(List<Catalogue.Entry> entries, Instant now) {
        database.sql("delete from pms_catalogue_entry where practice_id = :practice")
                .update();
        var sql = """
                insert into pms_catalogue_entry (practice_id, kind, id, name, minutes, seen_at)
                select :practice, r.kind, r.id, r.name, nullif(r.minutes, 0), :now
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (kind text, id text, name text, minutes int)
                on conflict on constraint pms_catalogue_entry_key do nothing
                """;
        database.sql(sql)
                .param("rows", RowsJson.write(entries))
                .param("now", now, TIMESTAMP_WITH_TIMEZONE)
                .update();
    }
}
