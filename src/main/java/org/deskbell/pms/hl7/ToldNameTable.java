package org.deskbell.pms.hl7;

import java.util.List;
import org.deskbell.pms.Catalogue;
import org.deskbell.tenancy.PracticeDatabase;
import org.springframework.stereotype.Component;

/** The table of providers, rooms and types of visits that were told. */
@Component
class ToldNameTable {
    private final PracticeDatabase database;

    ToldNameTable(PracticeDatabase database) {
        this.database = database;
    }

    List<Catalogue.Entry> all(String source) {
        var sql = """
                select kind, id, name from hl7_name
                where practice_id = :practice and source = :source order by kind, id
                """;
        return database.sql(sql)
                .param("source", source)
                .list(row -> new Catalogue.Entry(
                        row.constant("kind", Catalogue.Kind.class), row.text("id"), row.text("name"), null));
    }

    /** Where a name is told, it is taken; an id alone takes no name away. */
    void put(String source, Catalogue.Entry entry) {
        var sql = """
                insert into hl7_name as n (practice_id, source, kind, id, name) values (:practice, :source, :kind, :id, :name)
                on conflict on constraint hl7_name_key do update set name = excluded.name
                where n.name <> excluded.name and excluded.name <> excluded.id
                """;
        database.sql(sql)
                .param("source", source)
                .param("kind", entry.kind())
                .param("id", entry.id())
                .param("name", entry.name())
                .withNext();
    }
}
