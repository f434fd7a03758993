package org.deskbell.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deskbell.House;
import org.deskbell.audit.Actor;
import org.deskbell.audit.AuditTrail;
import org.deskbell.audit.Looked;
import org.deskbell.audit.Subject;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.Test;

/** The settings that only show: the audit trail, the PMS and the sent mail. */
class OtherPagesTest {
    private static final String PATH = "/settings/online-scheduler";

    private final Office office = Office.open();
    private final Visitor nadia = office.nadia();

    @Test
    void the_audit_trail_counts_what_many_entries_are_about() {
        office.in(() -> {
            var four = new Subject("online patient", List.of("a", "b", "c", "d"));
            House.room(AuditTrail.class).keep(new Looked(new Actor.Rule("test"), "looked", four));
            return "";
        });

        assertThat(nadia.get("/settings/audit-trail").body()).contains("4 online patients");
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
