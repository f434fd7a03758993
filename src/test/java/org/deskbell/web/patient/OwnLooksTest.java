package org.deskbell.web.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.patient.Booker.BORN;
import static org.deskbell.web.patient.Booker.MAIL;

import java.util.List;
import org.deskbell.House;
import org.deskbell.access.StaffUser;
import org.deskbell.access.StaffUsers;
import org.deskbell.audit.AuditEntry;
import org.deskbell.audit.AuditTrail;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.web.TestPractice;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.Test;

/** What patients look at of themselves is in the audit trail, once a page. */
class OwnLooksTest {
    private final Booker thomas = Booker.open();

    @Test
    void opening_a_visit_by_its_address_is_a_look_of_its_patient() {
        var visit = thomas.booked(thomas.details());
        assertThat(looks()).as("by booking").isEmpty();

        thomas.other().follow(visit);

        var look = looks();
        assertThat(look).hasSize(1);
        assertThat(look.getFirst().kind()).isEqualTo(AuditEntry.Kind.PATIENT);
        assertThat(look.getFirst().actor())
                .isEqualTo(thomas.appointment(visit).patient().value());
        assertThat(look.getFirst().subject().ids())
                .containsExactly(thomas.appointment(visit).id().toString());
    }

    @Test
    void a_staff_user_who_opens_it_looks_as_himself() {
        var visit = thomas.booked(thomas.details());

        var tom = "tom@" + thomas.practice().id() + ".example";
        House.in(
                thomas.practice().id(),
                () -> House.room(StaffUsers.class)
                        .add("Tom Webb", tom, TestPractice.PASSWORD, StaffUser.Role.FRONT_DESK));

        Visitor.signedIn(tom, TestPractice.PASSWORD).get(visit);

        assertThat(looks()).extracting(AuditEntry::kind).containsExactly(AuditEntry.Kind.STAFF);
    }

    @Test
    void so_is_opening_what_else_shows_it() {
        var visit = thomas.booked(thomas.details());

        List.of("/calendar.ics", "/move", "/cancellation").forEach(below -> thomas.follow(visit + below));

        assertThat(looks()).hasSize(3);
    }

    @Test
    void an_address_that_leads_nowhere_is_no_look() {
        assertThat(thomas.see("/visits/00000000-0000-4000-8000-000000000000").status())
                .isEqualTo(404);

        assertThat(looks()).isEmpty();
    }

    @Test
    void my_visits_are_a_look_at_all_people_of_the_account() {
        thomas.book();
        thomas.signIn(MAIL, BORN);

        thomas.see("/account");

        var look = looks();
        assertThat(look).hasSize(1);
        assertThat(look.getFirst().deed()).isEqualTo("opened My visits");
        var his = House.in(
                thomas.practice().id(),
                () -> House.room(PracticeDatabase.class)
                        .sql("select id, account_id from online_patient where practice_id = :practice")
                        .one(row -> List.of(row.uuid("account_id"), row.uuid("id"))));
        assertThat(look.getFirst().actor()).isEqualTo(his.getFirst());
        assertThat(look.getFirst().subject().ids())
                .containsExactly(his.getLast().toString());
    }

    /** Everything that was looked at, newest first. */
    private List<AuditEntry> looks() {
        return House.in(
                        thomas.practice().id(),
                        () -> House.room(AuditTrail.class).newest(100))
                .stream()
                .filter(entry -> entry.deed().startsWith("opened"))
                .toList();
    }
}
