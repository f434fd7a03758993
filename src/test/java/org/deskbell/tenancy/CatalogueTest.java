package org.deskbell.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.deskbell.House;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Asks the database itself whether every table keeps one practice from another. */
class CatalogueTest {
    @BeforeAll
    static void migrated() {
        House.room(PracticeDatabase.class);
    }

    @Test
    void every_table_begins_with_its_practice() throws SQLException {
        assertThat(ask("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'deskbell' and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
                  and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum = 1
                                  and a.attname = 'practice_id' and a.attnotnull)
                """)).isEmpty();
    }

    @Test
    void every_table_is_closed_to_other_practices_for_reading_and_writing() throws SQLException {
        assertThat(ask("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'deskbell' and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
                  and (not c.relrowsecurity or c.relforcerowsecurity or not exists (
                    select from pg_policies p where p.schemaname = 'deskbell' and p.tablename = c.relname
                      and p.cmd = 'ALL' and p.roles = '{deskbell_app}'
                      and p.qual like '%practice_id = (NULLIF(current_setting(''deskbell.practice''%'
                      and p.with_check = p.qual))
                """)).isEmpty();
    }

    @Test
    void every_key_unique_and_exclusion_constraint_contains_the_practice_first() throws SQLException {
        assertThat(ask("""
                select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid
                join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'deskbell' and c.relname <> 'flyway_schema_history'
                  and (i.indisunique or i.indisexclusion) and i.indkey[0] <> 1
                """)).isEmpty();
    }

    @Test
    void every_foreign_key_stays_inside_the_practice() throws SQLException {
        assertThat(ask("""
                select conname from pg_constraint k join pg_namespace n on n.oid = k.connamespace
                where n.nspname = 'deskbell' and contype = 'f' and (conkey[1] <> 1 or confkey[1] <> 1)
                """)).isEmpty();
    }

    @Test
    void constraint_names_are_short_enough_for_a_cluster() throws SQLException {
        assertThat(ask("""
                select conname from pg_constraint k join pg_namespace n on n.oid = k.connamespace
                where n.nspname in ('deskbell', 'directory') and length(conname) > 45 and contype <> 'n'
                """)).isEmpty();
    }

    @Test
    void the_application_owns_nothing_and_bypasses_nothing() throws SQLException {
        assertThat(ask("""
                select rolname from pg_roles where rolname in ('deskbell_app', 'deskbell_worker')
                  and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
                union all
                select relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname like 'deskbell\\_%' and c.relpersistence <> 't'
                """)).isEmpty();
    }

    @Test
    void the_directory_knows_names_and_practices_and_nothing_else() throws SQLException {
        assertThat(ask("""
                select table_name || '.' || column_name from information_schema.columns where table_schema = 'directory'
                """)).containsExactlyInAnyOrder("name.kind", "name.name", "name.practice_id");
    }

    @Test
    void no_function_runs_with_its_owners_rights() throws SQLException {
        assertThat(ask("""
                select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname = 'deskbell' and prosecdef
                  and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
                """)).isEmpty();
    }

    private static List<String> ask(String sql) throws SQLException {
        var address = House.database();
        try (var connection = DriverManager.getConnection(address.url(), address.owner(), address.password());
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (result.next()) found.add(result.getString(1));
            return found;
        }
    }
}
