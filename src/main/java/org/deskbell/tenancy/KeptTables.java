package org.deskbell.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The tables whose rows may not be lost, as the database's catalogue names them. */
final class KeptTables {
    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname), string_agg(quote_ident(a.attname), ', ' order by a.attnum)
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where n.nspname in ('deskbell', 'directory') and c.relkind = 'r' and c.relpersistence = 'p'
              and c.relname <> 'flyway_schema_history'
            group by n.nspname, c.relname
            order by 1
            """;
    private static final String REFERENCES = """
            select distinct format('%I.%I', n.nspname, c.relname), format('%I.%I', tn.nspname, t.relname)
            from pg_constraint f
            join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
            join pg_class t on t.oid = f.confrelid join pg_namespace tn on tn.oid = t.relnamespace
            where f.contype = 'f' and f.conrelid <> f.confrelid
            """;

    private KeptTables() {}

    /** A table and its columns, but those that the database makes of others. */
    record Kept(String name, String columns) {
        String out() {
            return "copy " + name + " (" + columns + ") to stdout";
        }

        String in() {
            return "copy " + name + " (" + columns + ") from stdin";
        }
    }

    private record Pair(String first, String second) {}

    /** Each behind those that its rows refer to. */
    static List<Kept> inOrder(Connection connection) throws SQLException {
        var left = new ArrayList<>(pairs(connection, TABLES));
        var references = pairs(connection, REFERENCES);
        var done = new ArrayList<Kept>();
        var names = new HashSet<String>();
        while (!left.isEmpty()) {
            var next = left.stream()
                    .filter(table -> isReady(table.first(), references, names))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Tables refer to each other in a circle."));
            left.remove(next);
            names.add(next.first());
            done.add(new Kept(next.first(), next.second()));
        }
        return done;
    }

    private static boolean isReady(String table, List<Pair> references, Set<String> done) {
        return references.stream()
                .filter(pair -> pair.first().equals(table))
                .allMatch(pair -> done.contains(pair.second()));
    }

    /** Of the newest migration. */
    static String version(Connection connection) throws SQLException {
        return pairs(connection, """
                        select version, '' from deskbell.flyway_schema_history where version is not null
                        order by installed_rank desc limit 1
                        """).getFirst().first();
    }

    static boolean isInUse(Connection connection) throws SQLException {
        return !pairs(connection, "select kind, name from directory.name limit 1")
                .isEmpty();
    }

    private static List<Pair> pairs(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var pairs = new ArrayList<Pair>();
            while (rows.next()) pairs.add(new Pair(rows.getString(1), rows.getString(2)));
            return pairs;
        }
    }
}
