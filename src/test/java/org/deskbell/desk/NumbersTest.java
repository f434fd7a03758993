package org.deskbell.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Function;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.People;
import org.deskbell.audit.Actor;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.Changes;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.patients.Joins;
import org.deskbell.people.Demographics;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.deskbell.practice.MapleStreet;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is counted, for which days. */
class NumbersTest {
    private static final Instant NINE = Instant.parse("2026-12-08T16:00:00Z");

    private MapleStreet maple = MapleStreet.open();

    @BeforeEach
    @AfterEach
    void the_clock_stands_where_it_stood() {
        House.clock().set(MovableClock.START);
    }

    @Test
    void where_nobody_booked_there_is_nothing() {
        assertThat(figures(90).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "America/Denver,   2026-03-06, 2026-03-12T18:00:00Z",
        "America/Denver,   2026-10-30, 2026-11-06T01:00:00Z",
        "Pacific/Auckland, 2026-04-01, 2026-04-07T00:00:00Z",
        "Asia/Kolkata,     2026-11-17, 2026-11-22T19:00:00Z"
    })
    void days_begin_at_the_practices_midnight_also_when_the_clocks_change(ZoneId zone, LocalDate first, Instant now) {
        maple = MapleStreet.open(zone);
        var nine = LocalDate.of(2026, 12, 8).atTime(9, 0).atZone(zone).toInstant();
        var in = books(People.jefferson(), nine);
        var before = books(People.maria(), nine.plus(Duration.ofHours(1)));
        var midnight = first.atStartOfDay(zone).toInstant();
        set(in, "booked_at = timestamptz '" + midnight + "'");
        set(before, "booked_at = timestamptz '" + midnight.minusMillis(1) + "'");
        House.clock().set(now);

        var figures = figures(7);

        assertThat(figures.from()).isEqualTo(first);
        assertThat(figures.to()).isEqualTo(first.plusDays(6));
        assertThat(figures.visits().all()).isEqualTo(1);
        assertThat(figures(30).visits().all()).isEqualTo(2);
    }

    @Test
    void visits_are_counted_by_what_became_of_them() {
        books(People.jefferson(), NINE);
        var hers = books(People.maria(), NINE.plus(Duration.ofHours(1)));
        var his = books(People.peter(), NINE.plus(Duration.ofHours(2)));
        cancel(hers, new Actor.Patient(hers.patient().value()));
        cancel(his, MapleStreet.MARTHA);
        maple.answersFirst();
        var accepted = books(People.robert(), NINE.plus(Duration.ofHours(4)));
        var declined = books(People.linh(), NINE.plus(Duration.ofHours(5)));
        books(People.jefferson(), NINE.plus(Duration.ofHours(6)));
        House.clock().advance(Duration.ofHours(2));
        in(appointments -> appointments.accept(accepted.id(), null, MapleStreet.MARTHA));
        House.clock().advance(Duration.ofHours(2));
        in(appointments -> appointments.decline(declined.id(), null, "", MapleStreet.MARTHA));

        assertThat(figures(7).visits()).isEqualTo(new Figures.Visits(6, 3, 3, 1, 1, 1, 1, 1, Duration.ofHours(3)));
    }

    @Test
    void what_staff_entered_is_not_online() {
        set(books(People.jefferson(), NINE), "entered_by_name = 'Tom Webb'");

        assertThat(figures(7).isEmpty()).isTrue();
    }

    @Test
    void people_are_counted_once_new_or_known_and_as_they_were_linked() {
        var thomas = books(People.jefferson(), NINE);
        House.clock().advance(Duration.ofHours(3));
        set(
                books(People.jefferson(), NINE.plus(Duration.ofHours(1))),
                "online_patient_id = '" + thomas.patient() + "'");
        link(thomas, "JEFTH000");
        var maria = books(People.maria(), NINE.plus(Duration.ofHours(2)));
        House.clock().advance(Duration.ofHours(5));
        link(maria, "RUIMA000");
        var linked = books(People.robert(), NINE.plus(Duration.ofHours(4)));
        link(linked, "HALRO000");
        set(linked, "booked_at = booked_at + interval '1 minute'");
        sql(
                "update online_patient set created_at = created_at - interval '1 year' where practice_id = :practice and id = '"
                        + linked.patient() + "'");

        assertThat(figures(7).people()).isEqualTo(new Figures.People(2, 1, 2, 2, Duration.ofHours(4)));
    }

    @Test
    void who_is_joined_into_another_is_counted_as_he() {
        var thomas = books(People.jefferson(), NINE);
        var again = books(People.maria(), NINE.plus(Duration.ofHours(1)));
        House.in(
                maple.id(),
                () -> House.room(Joins.class)
                        .join(
                                new Joins.Wish(again.patient(), thomas.patient(), "one and the same"),
                                new Actor.Staff(UUID.randomUUID(), "Martha")));

        assertThat(figures(7).people().registered()).isEqualTo(1);
    }

    @Test
    void types_and_providers_have_their_share() {
        var first = books(People.jefferson(), NINE);
        var second = books(People.maria(), NINE.plus(Duration.ofHours(1)));
        set(first, "provider_id = '" + maple.franklin().id() + "'");
        set(second, "provider_id = '" + maple.franklin().id() + "'");
        books(People.robert(), NINE.plus(Duration.ofHours(2)));

        assertThat(figures(7).types()).containsExactly(new Figures.Share("Cleaning", 3));
        assertThat(figures(7).providers())
                .containsExactly(
                        new Figures.Share("Dr. Benjamin Franklin", 2), new Figures.Share("Dr. George Washington", 1));
    }

    @Test
    void ways_into_the_pms_are_counted_by_how_they_ended() {
        written(books(People.jefferson(), NINE), "'WRITTEN', may_stand = true, attempts = 1");
        written(books(People.maria(), NINE.plus(Duration.ofHours(1))), "'WRITTEN', may_stand = true, attempts = 3");
        written(books(People.robert(), NINE.plus(Duration.ofHours(2))), "'REFUSED'");
        written(books(People.peter(), NINE.plus(Duration.ofHours(4))), "'CONFLICT'");
        written(books(People.linh(), NINE.plus(Duration.ofHours(5))), "'QUEUED'");

        assertThat(figures(7).writeBacks()).isEqualTo(new Figures.WriteBacks(1, 1, 1, 1, 1, 0));
    }

    private Figures figures(int days) {
        return House.in(maple.id(), () -> House.room(Numbers.class).of(days));
    }

    private OnlineAppointment books(Demographics who, Instant at) {
        return maple.books(People.registration(who), at);
    }

    private BookingOutcome in(Function<OnlineAppointments, BookingOutcome> what) {
        return House.in(maple.id(), () -> what.apply(House.room(OnlineAppointments.class)));
    }

    private void cancel(OnlineAppointment visit, Actor by) {
        House.in(maple.id(), () -> House.room(Changes.class).cancel(visit.id(), "", by));
    }

    private void link(OnlineAppointment visit, String record) {
        House.in(maple.id(), () -> {
            House.room(PmsPatients.class)
                    .take(new PmsPatient(new PmsPatientId(record), People.jefferson(), true, null, null));
            return record;
        });
        sql("""
                insert into pms_link (practice_id, id, online_patient_id, pms_patient_id, how, linked_at, linked_by_name, evidence)
                values (:practice, gen_random_uuid(), '%s', '%s', 'STAFF', '%s', 'Martha', '{}')
                """.formatted(visit.patient(), record, House.clock().instant()));
    }

    private void set(OnlineAppointment visit, String what) {
        sql("update online_appointment set " + what + " where practice_id = :practice and id = '" + visit.id() + "'");
    }

    private void written(OnlineAppointment visit, String state) {
        sql(
                "insert into write_back (practice_id, id, appointment_id, online_key, state, due_at, attempts, withdraw, visit_at,"
                        + " updated_at) select practice_id, gen_random_uuid(), id, code, 'QUEUED', now(), 0, false, starts_at, now()"
                        + " from online_appointment where practice_id = :practice and id = '" + visit.id()
                        + "' on conflict do nothing");
        sql("update write_back set state = " + state + " where practice_id = :practice and appointment_id = '"
                + visit.id() + "'");
    }

    private void sql(String sql) {
        House.in(maple.id(), () -> House.room(PracticeDatabase.class).sql(sql).update());
    }
}
