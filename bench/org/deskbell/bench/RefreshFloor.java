package org.deskbell.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.deskbell.pms.PmsPatient;
import org.deskbell.tenancy.DatabaseAddress;
import org.postgresql.PGConnection;

/**
 * The least that taking over a list can cost: one COPY of all rows into an unlogged stage, and one statement that inserts
 * or updates a table of the same columns and indexes as the product's; no keys, no other practices, no page to go on from.
 */
final class RefreshFloor {
    private static final String COLUMNS =
            "practice_id, id, last_name, first_name, middle_name, birth_date, sex, mobile, home_phone, email, street, city,"
                    + " region, postcode, active, created_in_pms_at, last_folded, first_folded, row_hash, first_seen_at,"
                    + " changed_at";
    private static final String SCHEMA = """
            create unlogged table public.floor_stage (like deskbell.pms_patient);
            create table public.floor_patient (like deskbell.pms_patient including constraints including indexes);
            """;
    private static final String TAKE_OVER = """
            insert into public.floor_patient as p select * from public.floor_stage
            on conflict (practice_id, id) do update set
              last_name = excluded.last_name, first_name = excluded.first_name, middle_name = excluded.middle_name,
              birth_date = excluded.birth_date, sex = excluded.sex, mobile = excluded.mobile,
              home_phone = excluded.home_phone, email = excluded.email, street = excluded.street, city = excluded.city,
              region = excluded.region, postcode = excluded.postcode, active = excluded.active,
              last_folded = excluded.last_folded, first_folded = excluded.first_folded, row_hash = excluded.row_hash,
              changed_at = excluded.changed_at
            where p.row_hash is distinct from excluded.row_hash
            """;

    private final DatabaseAddress database;
    private final ManyPatients pms;
    private final String practice = UUID.randomUUID().toString();

    RefreshFloor(DatabaseAddress database, ManyPatients pms) {
        this.database = database;
        this.pms = pms;
    }

    static void make(DatabaseAddress database) {
        Stage.execute(database, SCHEMA);
    }

    /** Takes the whole list over in one transaction; gives the seconds it took. */
    double run() {
        var begin = System.nanoTime();
        try (var connection = Stage.connect(database);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("truncate public.floor_stage");
            var copied = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy public.floor_stage (" + COLUMNS + ") from stdin", new Rows());
            if (copied != pms.count()) throw new IllegalStateException("The floor copied " + copied);
            statement.execute(TAKE_OVER);
            connection.commit();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /** The rows as text, made while they are read. */
    private final class Rows extends InputStream {
        private byte[] lines = new byte[0];
        private int at;
        private int number;

        @Override
        public int read() {
            throw new UnsupportedOperationException("byte by byte takes for ever");
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (at == lines.length && !more()) return -1;
            var some = Math.min(most, lines.length - at);
            System.arraycopy(lines, at, into, from, some);
            at += some;
            return some;
        }

        private boolean more() {
            var text = new StringBuilder(64 * 1024);
            for (; number < pms.count() && text.length() < 60_000; number++)
                line(text, pms.patient(number), pms.version(number));
            lines = text.toString().getBytes(StandardCharsets.UTF_8);
            at = 0;
            return lines.length > 0;
        }
    }

    private void line(StringBuilder text, PmsPatient patient, int version) {
        var who = patient.who();
        var name = who.name();
        var hash = "%s-%022d".formatted(patient.id().value(), version);
        Object[] values = {
            practice,
            patient.id().value(),
            name.last(),
            name.first(),
            name.middle(),
            who.born(),
            who.sex(),
            who.contact().mobile(),
            who.contact().homePhone(),
            who.contact().email(),
            who.address().street(),
            who.address().city(),
            who.address().region(),
            who.address().postcode(),
            patient.active(),
            patient.createdInPms(),
            name.last().toLowerCase(Locale.ROOT),
            name.first().toLowerCase(Locale.ROOT),
            hash,
            "2026-11-22T00:00:00Z",
            "2026-11-22T00:00:00Z"
        };
        for (var i = 0; i < values.length; i++)
            text.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : values[i]);
        text.append('\n');
    }
}
