package org.deskbell.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.Owner;
import org.deskbell.Together;
import org.deskbell.audit.SealCheck.Stretch;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the owner of the database does to what is sealed is noticed. */
class AuditSealsTest {
    private static final Actor NADIA = new Actor.Staff(UUID.randomUUID(), "Nadia Flores");

    private final PracticeId practice = PracticeId.fresh();
    private final AuditSeals seals = House.room(AuditSeals.class);

    @BeforeEach
    void three_stretches_are_sealed() {
        for (var deed : new String[] {"signed in", "opened patient details", "linked to a PMS patient"}) {
            keep(deed);
            settle();
            seal();
        }
    }

    @AfterEach
    void the_clock_stands_where_it_stood() {
        House.clock().set(MovableClock.START);
    }

    private void keep(String deed) {
        House.in(practice, () -> {
            House.room(AuditTrail.class)
                    .keep(new Looked(NADIA, deed, Subject.onlinePatient("a1"), Map.of("page", "1")));
            return deed;
        });
    }

    private static void settle() {
        House.clock().advance(AuditSeals.SETTLED.plusSeconds(1));
    }

    private void seal() {
        House.in(practice, () -> {
            seals.seal();
            return practice;
        });
    }

    private SealCheck check() {
        return House.in(practice, seals::check);
    }

    private AuditSeal newest() {
        return House.in(practice, () -> seals.newest().orElseThrow());
    }

    private void alter(String sql) {
        Owner.does(House.database(), sql.replace("PRACTICE", "practice_id = '" + practice.value() + "'"));
    }

    @Test
    void what_nobody_touched_holds() {
        var check = check();

        assertThat(check.holds()).isTrue();
        assertThat(check.entries()).isEqualTo(3);
        assertThat(check.newest()).isEqualTo(newest());
        assertThat(newest().number()).isEqualTo(3);
        assertThat(House.in(practice, seals::lastCheck)).contains(check);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update deskbell.audit_entry set deed = 'looked' where PRACTICE and deed = 'opened patient details'",
                "update deskbell.audit_entry set actor_name = 'Tom' where PRACTICE and deed = 'opened patient details'",
                "update deskbell.audit_entry set actor_id = null where PRACTICE and deed = 'opened patient details'",
                "update deskbell.audit_entry set details = '{}' where PRACTICE and deed = 'opened patient details'",
                "update deskbell.audit_entry set subject_ids = '{a2}' where PRACTICE and deed = 'opened patient details'",
                "update deskbell.audit_entry set at = at + interval '1 s' where PRACTICE and deed = 'opened patient details'",
                "delete from deskbell.audit_entry where PRACTICE and deed = 'opened patient details'",
                "insert into deskbell.audit_entry select practice_id, gen_random_uuid(), at, actor_kind, actor_id, actor_name,"
                        + " 'looked', subject_kind, subject_ids, details from deskbell.audit_entry"
                        + " where PRACTICE and deed = 'opened patient details'",
                "update deskbell.audit_seal set entries = 2 where PRACTICE and number = 2",
                "update deskbell.audit_seal set mac = repeat('0', 64) where PRACTICE and number = 2",
                "update deskbell.audit_seal set key_mark = 'another' where PRACTICE and number = 2"
            })
    void an_altered_entry_or_seal_is_found_where_it_is(String sql) {
        alter(sql);

        var check = check();
        assertThat(check.holds()).isFalse();
        assertThat(check.altered().getFirst()).isEqualTo(new Stretch(seal(1).until(), seal(2).until()));
    }

    private AuditSeal seal(int number) {
        return House.in(practice, () -> House.room(SealTable.class).behind(AuditSeal.NONE, AuditSeals.MOST))
                .get(number - 1);
    }

    @Test
    void what_is_altered_behind_something_altered_is_found_too() {
        alter("update deskbell.audit_entry set deed = 'looked' where PRACTICE and deed = 'signed in'");
        assertThat(check().altered()).hasSize(1);

        alter("update deskbell.audit_entry set deed = 'looked' where PRACTICE and deed = 'linked to a PMS patient'");
        assertThat(check().altered()).hasSize(2);
    }

    @Test
    void seals_that_were_taken_off_and_made_anew_are_found_by_who_saw_them() {
        check();
        alter("delete from deskbell.audit_seal where PRACTICE and number > 1");
        alter("update deskbell.audit_entry set deed = 'looked' where PRACTICE and deed = 'opened patient details'");

        seal();

        assertThat(check().altered()).isNotEmpty();
    }

    @Test
    void the_newest_entries_are_missed_with_their_seals_by_who_saw_them() {
        check();
        alter("delete from deskbell.audit_seal where PRACTICE and number > 2");
        alter("delete from deskbell.audit_entry where PRACTICE and deed = 'linked to a PMS patient'");

        assertThat(check().altered()).isNotEmpty();
    }

    @Test
    void a_stretch_that_was_taken_out_with_its_seal_is_found() {
        alter("delete from deskbell.audit_seal where PRACTICE and number = 2");
        alter("delete from deskbell.audit_entry where PRACTICE and deed = 'opened patient details'");

        assertThat(check().holds()).isFalse();
    }

    @Test
    void what_is_put_in_front_of_everything_is_found() {
        alter(
                "insert into deskbell.audit_entry select practice_id, gen_random_uuid(), '2001-01-01', actor_kind, actor_id,"
                        + " actor_name, deed, subject_kind, subject_ids, details from deskbell.audit_entry where PRACTICE limit 1");

        assertThat(check().altered().getFirst().from()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void what_is_young_waits() {
        keep("signed out");
        House.clock().advance(AuditSeals.SETTLED.minusSeconds(1));
        seal();

        assertThat(newest().number()).isEqualTo(3);
        House.clock().advance(Duration.ofSeconds(2));
        seal();
        assertThat(newest().number()).isEqualTo(4);
    }

    @Test
    void many_are_sealed_bit_by_bit() {
        House.in(
                practice,
                () -> House.room(PracticeDatabase.class)
                        .together(() -> IntStream.range(0, AuditSeals.MOST + 2)
                                .peek(each -> House.clock().advance(Duration.ofMillis(1)))
                                .peek(each -> keep("looked"))
                                .sum()));
        settle();
        seal();

        assertThat(newest().number()).isEqualTo(5);
        assertThat(newest().entries()).isEqualTo(2);
        assertThat(check().entries()).isEqualTo(AuditSeals.MOST + 5);
        assertThat(check().holds()).isTrue();
    }

    @Test
    void two_nodes_seal_a_stretch_once() throws Exception {
        keep("signed out");
        settle();

        Together.of(() -> sealed(seals), () -> sealed(House.anotherNode(AuditSeals.class)));

        assertThat(newest().number()).isEqualTo(4);
        assertThat(check().holds()).isTrue();
    }

    private boolean sealed(AuditSeals node) {
        return House.in(practice, () -> {
            node.seal();
            return true;
        });
    }

    @Test
    void the_application_itself_can_neither_change_nor_remove_a_seal() {
        for (var sql : new String[] {"update audit_seal set mac = ''", "delete from audit_seal"})
            assertThatThrownBy(() -> House.in(
                            practice,
                            () -> House.room(PracticeDatabase.class).sql(sql).update()))
                    .hasStackTraceContaining("permission denied");
    }

    @Test
    void a_worker_seals_what_has_settled_and_looks_at_it_once_a_day() {
        keep("signed out");
        House.clock().advance(Duration.ofDays(1));
        var work = House.work("audit seals");

        assertThat(work.due()).contains(practice);
        House.in(practice, () -> {
            work.drain();
            return practice;
        });

        assertThat(newest().number()).isEqualTo(4);
        assertThat(House.in(practice, seals::lastCheck))
                .hasValueSatisfying(check -> assertThat(check.holds()).isTrue());
        House.clock().advance(Duration.ofHours(1));
        assertThat(work.due()).doesNotContain(practice);
    }
}
