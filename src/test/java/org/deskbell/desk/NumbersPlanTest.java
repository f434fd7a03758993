package org.deskbell.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.House;
import org.deskbell.Owner;
import org.deskbell.practice.MapleStreet;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.Test;

/** How the visits of some days are found. */
class NumbersPlanTest {
    private final PracticeDatabase database = House.room(PracticeDatabase.class);
    private final MapleStreet maple = MapleStreet.open();

    @Test
    void only_the_visits_of_the_days_are_read() {
        House.in(maple.id(), this::thousandsOfVisits);
        Owner.does(House.database(), "analyze deskbell.online_appointment");

        var plan = House.in(
                maple.id(),
                () -> database.sql("explain " + Numbers.VISITS + "select id from visit")
                        .param("from", House.clock().instant())
                        .param("until", House.clock().instant())
                        .list(row -> row.text("QUERY PLAN")));

        assertThat(String.join("\n", plan))
                .containsPattern("using online_appointment_by_booking .*\\n +Index Cond: .*booked_at >= ");
    }

    private int thousandsOfVisits() {
        var patient = "insert into online_patient (practice_id, id, last_name, first_name, sex, created_at)"
                + " select :practice, gen_random_uuid(), 'A', 'B', 'FEMALE', now()";
        database.sql(patient).update();
        return database.sql("""
                        insert into online_appointment (practice_id, id, code, online_patient_id, type_id, provider_id,
                          operatory_id, starts_at, ends_at, occupied_from, occupied_to, status, booked_at, language)
                        select p.practice_id, gen_random_uuid(), 'X' || n, p.id, :type, :provider, :operatory, now(),
                          now() + interval '1 hour', now(), now() + interval '1 hour', 'DECLINED',
                          now() - n * interval '1 hour', 'en'
                        from online_patient p, generate_series(1, 5000) n where p.practice_id = :practice
                        """)
                .param("type", maple.cleaning().id().value())
                .param("provider", maple.washington().id().value())
                .param("operatory", maple.one().id().value())
                .update();
    }
}
