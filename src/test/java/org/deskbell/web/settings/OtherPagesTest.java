package org.deskbell.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.Owner;
import org.deskbell.audit.Actor;
import org.deskbell.audit.AuditTrail;
import org.deskbell.audit.Looked;
import org.deskbell.audit.Subject;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The settings that only show: the audit trail, the PMS and the sent mail. */
class OtherPagesTest {
    private static final String TRAIL = "/settings/audit-trail";
    private static final String PATH = "/settings/online-scheduler";

    private final Office office = Office.open();
    private final Visitor nadia = office.nadia();

    @AfterEach
    void the_clock_stands_where_it_stood() {
        House.clock().set(MovableClock.START);
    }

    @Test
    void the_audit_trail_counts_what_many_entries_are_about() {
        office.in(() -> {
            var four = new Subject("online patient", List.of("a", "b", "c", "d"));
            House.room(AuditTrail.class).keep(new Looked(new Actor.Rule("test"), "looked", four));
            return "";
        });

        assertThat(nadia.get(TRAIL).body()).contains("4 online patients");
    }

    @Test
    void the_audit_trail_says_up_to_where_it_is_sealed_and_whether_it_is_as_it_was() {
        assertThat(nadia.get(TRAIL).body()).contains("nothing is yet").doesNotContain("Check the seals");
        sealed();
        assertThat(nadia.get(TRAIL).body()).contains("Sealed until").doesNotContain("was altered");
        Owner.does(
                House.database(),
                "update deskbell.audit_entry set deed = 'slept' where practice_id = '"
                        + office.practice().id() + "'");

        House.clock().advance(Duration.ofMinutes(1));
        nadia.post(TRAIL + "/check");

        assertThat(nadia.get(TRAIL).body()).contains("This trail was altered", "One stretch of time is not as it was");
    }

    private void sealed() {
        House.clock().advance(Duration.ofHours(2));
        office.in(() -> {
            House.work("audit seals").drain();
            return "";
        });
    }

    @Test
    void the_pms_page_says_when_there_is_none() {
        assertThat(nadia.get(PATH + "/pms").body()).contains("No PMS is connected yet");
    }

    @Test
    void sent_mail_is_a_page_of_the_demo_only() {
        assertThat(nadia.get("/sent-mail").statusCode()).isEqualTo(404);
    }
}
