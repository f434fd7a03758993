package org.deskbell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.deskbell.tenancy.DatabaseAddress;
import org.deskbell.tenancy.DatabasePreparation;
import org.deskbell.tenancy.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written into a file comes back from it, row by row. */
class BackupCommandTest {
    private static final String COUNTS = """
            select c.oid::regclass::text, (xpath('/row/n/text()', query_to_xml(
              'select count(*) || '' '' || coalesce(md5(string_agg(t::text, '''' order by t::text)), '''') as n from '
                || c.oid::regclass || ' t', false, true, '')))[1]::text
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('deskbell', 'directory') and c.relkind = 'r' and c.relpersistence = 'p'
              and c.relname <> 'flyway_schema_history'
            order by 1
            """;

    @TempDir
    private Path folder = Path.of("");

    private static void run(DatabaseAddress database, String... words) {
        BackupCommand.of(List.of(words)).run(House.environment(database));
    }

    private static List<String> rows(DatabaseAddress database) throws SQLException {
        try (var owner = DriverManager.getConnection(database.url(), database.owner(), database.password());
                var statement = owner.createStatement();
                var found = statement.executeQuery(COUNTS)) {
            var rows = new ArrayList<String>();
            while (found.next()) rows.add(found.getString(1) + " " + found.getString(2));
            return rows;
        }
    }

    @Test
    void all_that_is_kept_comes_back_into_an_empty_database_and_into_no_other() throws SQLException, IOException {
        House.room(DemoLoader.class).load();
        var file = folder.resolve("house.zip");
        var empty = House.freshDatabase("restored");

        run(House.database(), "backup", file.toString());
        run(empty, "restore", file.toString());

        assertThat(rows(empty))
                .isEqualTo(rows(House.database()))
                .anyMatch(row -> row.matches("demo_pms_patient [0-9]{4,} .*"));
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThatThrownBy(() -> run(empty, "restore", file.toString()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("There are practices in the database");
        assertThatThrownBy(() -> run(empty, "backup", file.toString()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is there already");
    }

    @Test
    void what_is_no_backup_changes_nothing() throws IOException, SQLException {
        var database = House.freshDatabase("unrestored");
        DatabasePreparation.prepare(database);
        var before = rows(database);
        var file = Files.writeString(folder.resolve("notes.txt"), "notes");

        assertThatThrownBy(() -> run(database, "restore", file.toString()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is no backup");
        assertThat(rows(database)).isEqualTo(before);
    }
}
