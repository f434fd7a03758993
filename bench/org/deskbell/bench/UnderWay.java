package org.deskbell.bench;

import static org.deskbell.bench.Bench.say;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.deskbell.tenancy.DatabaseAddress;

/** What was under way when a node was killed: the more it was, the more it says that nothing is wrong afterwards. */
final class UnderWay {
    private static final String WRITES = """
            select lease, maybe_sent_at is not null as sent
            from deskbell.write_back where state = 'WRITING'
            """;
    private static final String READINGS =
            "select lease, false as sent from deskbell.pms_refresh where state = 'READING'";

    private final DatabaseAddress database;
    private final Set<UUID> dead = new HashSet<>();
    private final List<Integer> tornWrites = new ArrayList<>();
    private int held;
    private int maybeSent;
    private int readings;

    UnderWay(DatabaseAddress database) {
        this.database = database;
    }

    /** Leases that workers hold; of writes, whether something may have been sent under them. */
    record Leases(Map<UUID, Boolean> writes, Map<UUID, Boolean> readings) {}

    Leases now() throws SQLException {
        return new Leases(leases(WRITES), leases(READINGS));
    }

    private Map<UUID, Boolean> leases(String sql) throws SQLException {
        var found = new HashMap<UUID, Boolean>();
        try (var connection = Stage.connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) found.put(rows.getObject("lease", UUID.class), rows.getBoolean("sent"));
        }
        found.keySet().removeAll(dead);
        return found;
    }

    /** Counts a kill: what was leased before it, and is so long after, nobody works on any more. */
    void killed(Leases before) throws SQLException {
        var after = now();
        held += before.writes.size();
        after.writes.keySet().retainAll(before.writes.keySet());
        after.readings.keySet().retainAll(before.readings.keySet());
        tornWrites.add(after.writes.size());
        maybeSent += (int) after.writes.values().stream().filter(sent -> sent).count();
        readings += after.readings.size();
        dead.addAll(after.writes.keySet());
        dead.addAll(after.readings.keySet());
    }

    int torn() {
        return tornWrites.stream().mapToInt(torn -> torn).sum();
    }

    int readings() {
        return readings;
    }

    void print() {
        say(
                "under way at the kills: %d writes, of which %d on the node that was killed, %d of these maybe sent;"
                        + " %d refreshes torn",
                held, torn(), maybeSent, readings);
        say("writes torn at each kill: %s", tornWrites);
    }
}
