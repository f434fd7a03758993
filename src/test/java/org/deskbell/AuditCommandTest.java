package org.deskbell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.deskbell.audit.Actor;
import org.deskbell.audit.AuditTrail;
import org.deskbell.audit.Looked;
import org.deskbell.audit.Subject;
import org.deskbell.practice.MapleStreet;
import org.deskbell.tenancy.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An operator holds a practice's trail against its seals, while Deskbell runs. */
class AuditCommandTest {
    private final MapleStreet maple = MapleStreet.open();
    private final String slug = "maple-" + maple.id();

    @AfterEach
    void the_clock_stands_where_it_stood() {
        House.clock().set(MovableClock.START);
    }

    private void seal() {
        House.in(maple.id(), () -> {
            House.room(AuditTrail.class)
                    .keep(new Looked(new Actor.Rule("test"), "looked", Subject.onlinePatient("a1")));
            House.clock().advance(Duration.ofHours(2));
            House.work("audit seals").drain();
            return slug;
        });
    }

    private static String run(String practice) {
        return Said.by(
                () -> AuditCommand.of(List.of("audit", "check", practice)).run(House.environment(House.database())));
    }

    @Test
    void a_trail_as_it_was_is_told_with_its_newest_seal() {
        assertThat(run(slug)).contains("Nothing of the audit trail");
        seal();

        assertThat(run(slug))
                .contains("are as they were sealed")
                .containsPattern("The newest seal is number 1: [0-9a-f]{64}");
    }

    @Test
    void an_altered_one_ends_the_command_with_where() {
        seal();
        Owner.does(
                House.database(),
                "update deskbell.audit_entry set deed = 'slept' where practice_id = '" + maple.id() + "'");

        assertThatThrownBy(() -> run(slug))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("was altered after it was sealed");
    }

    @Test
    void without_a_practice_or_the_right_words_there_is_nothing_to_check() {
        assertThatThrownBy(() -> run("nowhere")).hasMessageContaining("no practice nowhere");
        assertThatThrownBy(() -> AuditCommand.of(List.of("audit"))).hasMessageStartingWith("usage:");
    }
}
