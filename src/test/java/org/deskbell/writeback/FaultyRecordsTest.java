package org.deskbell.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.House.room;
import static org.deskbell.writeback.ConnectedOffice.NINE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.deskbell.People;
import org.deskbell.people.Demographics;
import org.deskbell.people.Sex;
import org.deskbell.pms.Capability;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatients;
import org.deskbell.pms.demo.FaultyOffice;
import org.deskbell.writeback.WriteBack.State;
import org.junit.jupiter.api.Test;

/** Whatever a PMS does to its records, nothing is written into one whose person has changed. */
class FaultyRecordsTest {
    private static final FaultyRecords.Restored NOTHING_WRONG = new FaultyRecords.Restored(0, 0);

    @Test
    void after_restored_backups_nothing_is_written_into_an_id_that_somebody_else_has() {
        try (var trial = FaultyTrial.open(100, 5, false)) {
            assertThat(new FaultyRecords(trial, 5).restores(16)).isEqualTo(NOTHING_WRONG);
        }
    }

    @Test
    void nor_is_it_where_the_pms_cannot_be_asked_for_one_record_and_was_read_since() {
        try (var trial = FaultyTrial.open(100, 6, false, without(Capability.READ_PATIENT))) {
            assertThat(new FaultyRecords(trial, 6).restores(16)).isEqualTo(NOTHING_WRONG);
        }
    }

    private static Set<Capability> without(Capability one) {
        var able = new HashSet<>(FaultyOffice.all());
        able.remove(one);
        return able;
    }

    @Test
    void merges_in_chains_lead_to_the_record_that_is_left_and_circles_to_none() {
        try (var trial = FaultyTrial.open(200, 7, false)) {
            var result = new FaultyRecords(trial, 7).merges(60);

            assertThat(result.chains()).isPositive();
            assertThat(result.circles()).isPositive();
            assertThat(result.astray()).isZero();
            assertThat(result.amiss()).isZero();
        }
    }

    @Test
    void a_record_that_goes_to_somebody_else_in_small_steps_is_held_against_whom_it_was_of() {
        var office = ConnectedOffice.open();
        var appointment = office.book(NINE);
        var record = office.created();
        office.link(appointment, record);
        var mistyped = female(People.jeffersonInPms());

        office.in(() -> {
            for (var who : List.of(mistyped, People.named(mistyped, "Martha", "Jefferson")))
                room(PmsPatients.class).take(new PmsPatient(record, who, true, null, null));
            return true;
        });
        assertThat(office.alerts()).isEmpty();
        office.in(() -> {
            room(PmsConnections.class).can(without(Capability.READ_PATIENT));
            return true;
        });
        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.WAITING_FOR_LINK);
        assertThat(office.standing()).isZero();
        assertThat(office.alerts()).containsExactly("GIVEN_AWAY " + record);
    }

    private static Demographics female(Demographics who) {
        return new Demographics(who.name(), who.born(), Sex.FEMALE, who.contact(), who.address());
    }
}
