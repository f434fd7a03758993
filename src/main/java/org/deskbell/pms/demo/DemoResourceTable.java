package org.deskbell.pms.demo;

import java.util.List;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.RowsJson;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.Row;
import org.springframework.stereotype.Component;

/** The demo PMS's table of providers, operatories and appointment types. */
@Component
class DemoResourceTable {
    private final PracticeDatabase database;

    DemoResourceTable(PracticeDatabase database) {
        this.database = database;
    }

    List<DemoResource> all() {
        var sql = """
                select kind, id, name, coalesce(minutes, 0) as minutes, operatory_id
                from demo_pms_resource where practice_id = :practice order by kind, id
                """;
        return database.sql(sql).list(DemoResourceTable::read);
    }

    private static DemoResource read(Row row) {
        var minutes = row.number("minutes");
        return new DemoResource(
                row.constant("kind", Catalogue.Kind.class),
                row.text("id"),
                row.text("name"),
                minutes == 0 ? null : minutes,
                row.maybeText("operatory_id"));
    }

    boolean has(Catalogue.Kind kind, String id) {
        return all().stream().anyMatch(one -> one.kind() == kind && one.id().equals(id));
    }

    void insert(List<DemoResource> resources) {
        var sql = """
                insert into demo_pms_resource (practice_id, kind, id, name, minutes, operatory_id)
                select :practice, r.kind, r.id, r.name, r.minutes, r.operatory_id
                from jsonb_to_recordset(cast(:rows as jsonb))
                  as r (kind text, id text, name text, minutes int, operatory_id text)
                """;
        database.sql(sql).param("rows", RowsJson.write(resources)).update();
    }
}
