package org.deskbell.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.web.staff.FrontDesk.NINE;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.MovableClock;
import org.deskbell.People;
import org.deskbell.access.ProgramToken;
import org.deskbell.access.ProgramTokens;
import org.deskbell.access.StaffRoster;
import org.deskbell.access.StaffUser;
import org.deskbell.audit.Actor;
import org.deskbell.audit.AuditTrail;
import org.deskbell.audit.Looked;
import org.deskbell.audit.Subject;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.patients.Joins;
import org.deskbell.patients.LinkOutcome;
import org.deskbell.patients.Links;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.practice.MapleStreet;
import org.deskbell.web.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The audit trail asked for a patient, for somebody of the staff, and for days. */
class WhoSawTest {
    private static final String TRAIL = "/settings/audit-trail";

    private final FrontDesk desk = FrontDesk.open();
    private final OnlineAppointment visit = desk.books(People.jefferson(), NINE);
    private final OnlineAppointment other = desk.books(People.maria(), NINE.plus(Duration.ofHours(2)));
    private final Visitor nadia = desk.manager();

    @AfterEach
    void the_clock_stands_where_it_stood() {
        House.clock().set(MovableClock.START);
    }

    private String trail(String query) {
        return FrontDesk.words(nadia.get(TRAIL + query));
    }

    private String about(OnlineAppointment whose) {
        return "?patient=" + whose.patient();
    }

    @Test
    void patient_details_lead_an_office_manager_alone_to_who_saw_the_patient() {
        var details = "/online-patients/" + visit.patient();
        var link = TRAIL + "?patient=" + visit.patient() + "&amp;from=2026-08-25";

        assertThat(nadia.get(details).body()).contains("href=\"" + link + "\"");
        assertThat(desk.tom().get(details).body()).doesNotContain(TRAIL);
        assertThat(desk.tom().get(TRAIL + about(visit)).statusCode()).isEqualTo(403);
    }

    @Test
    void who_looked_at_a_patient_or_his_visit_is_there_and_nobody_else() {
        desk.sees("/online-patients/" + visit.patient());
        desk.sees("/online-patients/" + other.patient());
        House.in(
                desk.maple().id(),
                () -> House.room(OnlineAppointments.class)
                        .archive(List.of(visit.id()), new Actor.Staff(UUID.randomUUID(), "Martha")));

        assertThat(trail(about(visit)))
                .contains("Martha archived online appointments online appointment Thomas Jefferson, Tue, Dec 8, 09:00")
                .contains("Who saw or changed Thomas Jefferson , with visits")
                .contains("Tom Webb opened patient details online patient Thomas Jefferson")
                .contains("patient Thomas Jefferson booked online appointment Thomas Jefferson, Tue, Dec 8, 09:00")
                .doesNotContain(
                        "opened patient details online patient María",
                        visit.patient().toString());
    }

    @Test
    void who_is_joined_into_the_patient_counts_as_he() {
        desk.sees("/online-patients/" + other.patient());
        House.in(
                desk.maple().id(),
                () -> House.room(Joins.class)
                        .join(
                                new Joins.Wish(other.patient(), visit.patient(), "one and the same"),
                                new Actor.Staff(UUID.randomUUID(), "Martha")));

        assertThat(trail(about(visit))).contains("opened patient details online patient María");
    }

    @Test
    void what_was_seen_of_his_record_stays_his_when_the_link_ends_and_what_is_anothers_is_not() {
        desk.inPms("JEFTH001", People.jefferson());
        sees("as a stranger's");
        linked(visit);
        sees("as his");
        unlinked(visit);
        sees("as nobody's");
        linked(other);
        sees("as another's");

        assertThat(trail(about(visit))).contains("as his").doesNotContain("stranger's", "nobody's", "another's");
        assertThat(trail(about(other))).contains("as nobody's", "as another's").doesNotContain("as his");
    }

    @Test
    void what_was_seen_of_his_record_before_it_was_linked_is_his() {
        desk.inPms("JEFTH001", People.jefferson());
        sees("as a candidate's");
        linked(visit);

        assertThat(trail(about(visit))).contains("as a candidate's");
    }

    private void sees(String how) {
        keep(new Looked(
                new Actor.Staff(tom().value(), "Tom Webb"),
                "read " + how,
                Subject.pmsPatients(List.of("JEFTH001", "OTHER002"))));
    }

    private void linked(OnlineAppointment whose) {
        var record = new PmsPatientId("JEFTH001");
        assertThat(House.in(
                        desk.maple().id(),
                        () -> House.room(Links.class)
                                .link(whose.patient(), record, "asked at the desk", MapleStreet.MARTHA)))
                .isInstanceOf(LinkOutcome.Linked.class);
        House.clock().advance(Duration.ofMinutes(1));
    }

    private void unlinked(OnlineAppointment whose) {
        House.in(
                desk.maple().id(),
                () -> House.room(Links.class).unlink(whose.patient(), null, "it was another", MapleStreet.MARTHA));
        House.clock().advance(Duration.ofMinutes(1));
    }

    @Test
    void that_names_were_seen_in_the_trail_is_in_the_trail() {
        trail("");

        var told = House.in(
                        desk.maple().id(), () -> House.room(AuditTrail.class).newest(100))
                .stream()
                .filter(entry -> entry.deed().equals("saw names in the audit trail"))
                .findFirst()
                .orElseThrow();
        assertThat(told.actorName()).isEqualTo("Nadia Flores");
        assertThat(told.subject().ids())
                .contains(visit.patient().toString(), other.patient().toString());
    }

    @Test
    void what_somebody_did_on_a_day_of_the_practice() {
        var tom = member("Tom Webb");
        deed("2026-03-07T23:00:00-07:00", "on Saturday");
        deed("2026-03-08T00:00:00-07:00", "first on Sunday");
        deed("2026-03-08T23:59:59-06:00", "last on Sunday");
        deed("2026-03-09T00:00:00-06:00", "on Monday");

        assertThat(trail("?who=" + tom + "&from=2026-03-08&to=2026-03-08"))
                .contains("first on Sunday", "last on Sunday")
                .doesNotContain("on Saturday", "on Monday");
        assertThat(trail("?who=" + member("Nadia Flores") + "&from=2026-03-08&to=2026-03-08"))
                .contains("Nothing of this stands in the trail.");
    }

    @Test
    void a_programs_deeds_are_found_under_its_user_and_alone() {
        var token = new ProgramToken.Asked(new ProgramToken.Id(UUID.randomUUID()), "Recall", tom());
        House.in(desk.maple().id(), () -> {
            var nadia = House.room(StaffRoster.class).all().stream()
                    .filter(one -> one.isOfficeManager())
                    .findFirst()
                    .orElseThrow();
            return House.room(ProgramTokens.class).make(token, "maple", nadia.user());
        });
        look(new Actor.Staff(tom().value(), "Tom Webb", "Recall"), "read by program");
        look(new Actor.Staff(tom().value(), "Tom Webb"), "read in person");

        assertThat(nadia.get(TRAIL).body()).contains("Recall, a program of Tom Webb");
        assertThat(trail("?who=" + tom())).contains("read by program", "read in person");
        assertThat(trail("?who=" + token.id())).contains("read by program").doesNotContain("read in person");
    }

    @Test
    void older_entries_are_of_the_same_search_and_each_is_there_once() {
        for (var at = 0; at < 120; at++)
            deed(Instant.parse("2026-03-02T17:00:00Z").plusSeconds(at % 40).toString(), "deed <" + at + ">");
        var query = "?who=" + tom() + "&from=2026-03-02&to=2026-03-02";

        var first = nadia.get(TRAIL + query).body();
        var older =
                first.replaceAll("(?s).*href=\"([^\"]+behind=[^\"]+)\".*", "$1").replace("&amp;", "&");
        var second = nadia.get(older).body();

        assertThat(older).contains("who=" + tom(), "from=2026-03-02", "to=2026-03-02");
        for (var at = 0; at < 120; at++) {
            var deed = "deed &lt;" + at + "&gt;";
            assertThat(first.contains(deed)).as(deed).isNotEqualTo(second.contains(deed));
        }
        assertThat(second).contains("Newest entries").doesNotContain("Older entries");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() {
        assertThat(trail("?from=2026-02-30")).contains("There is no such day.").doesNotContain("Deeds, newest first");
        assertThat(nadia.get(TRAIL + "?from=2026-02-30&to=2026-11-19").body()).contains("value=\"2026-11-19\"");
        assertThat(trail("?from=2026-11-20&to=2026-11-19"))
                .contains("The day under To must be the one under From, or a later one.");
        assertThat(trail("?to=%2B999999999-12-31")).contains("There is no such day.");
        assertThat(trail("?who=" + UUID.randomUUID())).contains("Choose one from the list.");
        assertThat(trail("?patient=thomas")).contains("There is no such patient here.");
        assertThat(nadia.get(TRAIL + "?patient=" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_patient_of_another_practice_is_nobody_here() {
        var elsewhere = FrontDesk.open().books(People.jefferson(), NINE);

        assertThat(nadia.get(TRAIL + about(elsewhere)).statusCode()).isEqualTo(404);
    }

    private StaffUser.Id tom() {
        return member("Tom Webb");
    }

    private StaffUser.Id member(String name) {
        return House.in(desk.maple().id(), () -> House.room(StaffRoster.class).all()).stream()
                .map(one -> one.user())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void deed(String at, String deed) {
        House.clock().set(OffsetDateTime.parse(at).toInstant());
        look(new Actor.Staff(tom().value(), "Tom Webb"), deed);
        House.clock().set(MovableClock.START);
    }

    private void look(Actor by, String deed) {
        keep(new Looked(by, deed, new Subject("test", List.of())));
    }

    private void keep(Looked look) {
        House.in(desk.maple().id(), () -> {
            House.room(AuditTrail.class).keep(look);
            return look;
        });
        House.clock().advance(Duration.ofMinutes(1));
    }
}
