package org.deskbell.bench;

import org.deskbell.tenancy.DatabaseAddress;

/**
 * The same appointments on both sides: so many in the past, four a provider on each of the next thirty weekdays' worth of
 * days, and one more that the PMS has (on the floor it is an appointment like the others).
 */
final class Visits {
    private static final String PAST = """
            select n / 16 %% %1$d as seat,
                   (current_date - 1 - n / (16 * %1$d)) + time '08:00' + n %% 16 * interval '30 minutes' as at
            from generate_series(%2$d, %3$d - 1) n
            """;
    private static final String COMING = """
            select seat, current_date + day + at as at
            from generate_series(0, %1$d - 1) seat, generate_series(1, 31) day,
                 unnest(array[%2$s]) at
            where extract(isodow from current_date + day) < 6
            """;
    private static final String OWN = "time '09:00', '10:30', '13:30', '15:00'";
    private static final String BUSY = "time '11:00'";

    private final DatabaseAddress product;
    private final DatabaseAddress floor;
    private final BenchPractice practice;
    private int past;

    Visits(DatabaseAddress product, DatabaseAddress floor, BenchPractice practice) {
        this.product = product;
        this.floor = floor;
        this.practice = practice;
    }

    /** Those to come, and the people they are for. */
    void coming() {
        Stage.execute(product, """
                insert into deskbell.online_patient (practice_id, id, last_name, first_name, sex, created_at)
                values ('%s', '%s', 'Past', 'Patient', 'UNKNOWN', now())
                """.formatted(practice.id(), practice.type()));
        insert(COMING.formatted(BenchPractice.PROVIDERS, OWN), "C");
        insertOnFloor(COMING.formatted(BenchPractice.PROVIDERS, OWN + ", " + BUSY.substring(5)));
        Stage.execute(product, """
                insert into deskbell.pms_busy_time (practice_id, id, pms_provider_id, starts_at, ends_at)
                select '%s', 'B' || row_number() over (), 'P' || seat, %s, %s from (%s) visit
                """.formatted(
                        practice.id(),
                        moment("at"),
                        moment("at + interval '30 minutes'"),
                        COMING.formatted(BenchPractice.PROVIDERS, BUSY)));
        settle();
    }

    /** Makes the past as long as this. */
    void past(int count) {
        if (count > past) {
            insert(PAST.formatted(BenchPractice.PROVIDERS, past, count), "P" + past + "-");
            insertOnFloor(PAST.formatted(BenchPractice.PROVIDERS, past, count));
            past = count;
        }
        settle();
    }

    private void insert(String visits, String code) {
        Stage.execute(product, """
                insert into deskbell.online_appointment (practice_id, id, code, online_patient_id, type_id, provider_id,
                    operatory_id, starts_at, ends_at, occupied_from, occupied_to, status, booked_at, language)
                select '%1$s', gen_random_uuid(), '%2$s' || row_number() over (), '%3$s', '%3$s', p.id,
                    r.id, %4$s, %5$s, %4$s, %5$s, 'BOOKED', now() - interval '1 day', 'en'
                from (%6$s) visit
                join deskbell.provider p on p.practice_id = '%1$s' and p.pms_provider_id = 'P' || seat
                join deskbell.operatory r on r.practice_id = '%1$s' and r.pms_operatory_id = 'R' || seat
                """.formatted(
                practice.id(), code, practice.type(), moment("at"), moment("at + interval '30 minutes'"), visits));
    }

    private void insertOnFloor(String visits) {
        var chairs = new StringBuilder();
        for (var seat : practice.seats())
            chairs.append(chairs.isEmpty() ? "" : ", ")
                    .append("(%d, uuid '%s', uuid '%s')"
                            .formatted(practice.seats().indexOf(seat), seat.provider(), seat.operatory()));
        Stage.execute(floor, """
                insert into appointment (practice_id, id, provider_id, operatory_id, starts_at, ends_at, name)
                select '%s', gen_random_uuid(), c.provider, c.operatory, %s, %s, 'Past Patient'
                from (%s) visit join (values %s) c (seat, provider, operatory) on c.seat = visit.seat
                """.formatted(
                        practice.id(), moment("at"), moment("at + interval '30 minutes'"), visits, chairs));
    }

    private static String moment(String wallClock) {
        return "(%s) at time zone '%s'".formatted(wallClock, BenchPractice.ZONE);
    }

    /** Lets both databases count what is in them. */
    void settle() {
        Stage.execute(product, "vacuum analyze");
        Stage.execute(floor, "vacuum analyze");
        Stage.execute(floor, "checkpoint");
    }
}
