package org.deskbell.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.tenancy.PracticeId;
import org.junit.jupiter.api.Test;

/** The trail is kept with the deed, and stays as it is. */
class AuditTrailTest {
    private static final Actor NADIA = new Actor.Staff(UUID.randomUUID(), "Nadia Flores");

    private final PracticeId practice = PracticeId.fresh();
    private final AuditTrail trail = House.room(AuditTrail.class);

    @Test
    void a_deed_stands_in_the_trail_with_who_and_about_whom() {
        House.in(practice, () -> publish(Map.of("page", "details")));

        var entry = House.in(practice, () -> trail.newest(1)).getFirst();
        assertThat(entry.actorName()).isEqualTo("Nadia Flores");
        assertThat(entry.deed()).isEqualTo("opened patient details");
        assertThat(entry.subject()).isEqualTo(Subject.onlinePatient("a1"));
        assertThat(entry.details()).containsEntry("page", "details");
    }

    @Test
    void a_deed_that_is_undone_leaves_no_trace() {
        assertThatThrownBy(() -> House.in(
                        practice,
                        () -> House.room(PracticeDatabase.class).together(() -> {
                            publish(Map.of());
                            throw new IllegalStateException("undone");
                        })))
                .hasMessage("undone");

        assertThat(newest(practice)).isEmpty();
    }

    @Test
    void one_practice_sees_nothing_of_anothers_trail() {
        House.in(practice, () -> publish(Map.of()));

        assertThat(newest(PracticeId.fresh())).isEmpty();
        assertThat(newest(practice)).hasSize(1);
    }

    @Test
    void nobody_changes_or_removes_an_entry() {
        House.in(practice, () -> publish(Map.of()));

        assertThatThrownBy(() -> alter("update audit_entry set deed = 'nothing' where practice_id = :practice"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> alter("delete from audit_entry where practice_id = :practice"))
                .hasStackTraceContaining("permission denied");
        assertThat(newest(practice)).extracting(AuditEntry::deed).containsExactly("opened patient details");
    }

    private int alter(String sql) {
        return House.in(
                practice, () -> House.room(PracticeDatabase.class).sql(sql).update());
    }

    private List<AuditEntry> newest(PracticeId of) {
        return House.in(of, () -> trail.newest(10));
    }

    private static Audited publish(Map<String, String> details) {
        var event = new Looked(NADIA, "opened patient details", Subject.onlinePatient("a1"), details);
        House.room(AuditTrail.class).keep(event);
        return event;
    }
}
