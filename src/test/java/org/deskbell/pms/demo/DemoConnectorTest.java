package org.deskbell.pms.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deskbell.House;
import org.deskbell.people.Contact;
import org.deskbell.people.Demographics;
import org.deskbell.people.PersonName;
import org.deskbell.people.PostalAddress;
import org.deskbell.people.Sex;
import org.deskbell.pms.Capability;
import org.deskbell.pms.Catalogue;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsAddresses;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Visit;
import org.deskbell.tenancy.Directory;
import org.deskbell.tenancy.PracticeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The connector against the real demo PMS over HTTP, with every fault it can play. */
class DemoConnectorTest {
    private static final LocalDateTime EIGHT = LocalDateTime.of(2026, 11, 24, 8, 0);
    private static final ZoneId ZONE = ZoneId.of("America/Denver");
    private static final Duration READ = Duration.ofMillis(1_500);

    private final PracticeId practice = PracticeId.fresh();
    private final String slug = "demo-" + practice;
    private final DemoOffice office = House.room(DemoOffice.class);
    private final DemoPatients patients = House.room(DemoPatients.class);
    private final DemoVisits visits = House.room(DemoVisits.class);
    private final Pms pms = pms(House.address(), "secret");

    private Pms pms(String url, String key) {
        return new DemoConnector(House.room(LocalServer.class), House.room(PmsAddresses.class), READ)
                .connect(Map.of("url", url, "practice", slug, "key", key));
    }

    @BeforeEach
    void opened() {
        House.room(DemoPause.class).shorten(READ.plusMillis(500));
        House.in(practice, () -> {
            House.room(Directory.class).enter(Directory.Kind.SLUG, slug);
            office.open("Maple Street", ZONE, "secret");
            House.room(DemoResources.class)
                    .add(List.of(
                            new DemoResource(Catalogue.Kind.PROVIDER, "VARNA", "Varna", null, "OP1"),
                            new DemoResource(Catalogue.Kind.OPERATORY, "OP1", "Operatory 1", null, null),
                            new DemoResource(Catalogue.Kind.APPOINTMENT_TYPE, "FILL", "Filling", 40, null)));
            return patients.create(ForeignPatient.theirs("", thomas("Peter"))
                    .made(House.clock().instant()));
        });
    }

    private static Demographics thomas(String first) {
        return new Demographics(
                PersonName.of(first, "Jefferson"),
                LocalDate.of(1983, 4, 13),
                Sex.MALE,
                new Contact("(434) 555-0143", null, "t.jefferson@example.com"),
                new PostalAddress("931 Monticello Loop", "Charlottesville", "VA", "22902"));
    }

    private static Visit visit(String key, LocalDateTime at) {
        return new Visit(key, new PmsPatientId("JEFPE000"), "VARNA", "OP1", "FILL", at, 40, "online");
    }

    private void faults(DemoFaults faults) {
        House.in(practice, () -> {
            office.set(faults);
            return faults;
        });
    }

    private long standing(String key) {
        return House.in(practice, () -> visits.on(EIGHT.toLocalDate())).stream()
                .filter(one -> key.equals(one.onlineKey()))
                .count();
    }

    @Test
    void a_visit_is_written_once_however_often_it_is_sent() {
        var first = pms.write(visit("key-1", EIGHT));

        assertThat(first).isInstanceOf(PmsAnswer.Done.class);
        assertThat(pms.write(visit("key-1", EIGHT))).isEqualTo(first);
        assertThat(standing("key-1")).isEqualTo(1);
    }

    @Test
    void a_visit_is_found_by_our_key() throws PmsSilent {
        var ref = ((PmsAnswer.Done) pms.write(visit("key-1", EIGHT))).ref();

        assertThat(pms.findVisit("key-1")).contains(ref);
        assertThat(pms.findVisit("key-2")).isEmpty();
    }

    @Test
    void a_taken_time_is_a_conflict_in_the_pms_own_words() {
        pms.write(visit("key-1", EIGHT));

        assertThat(pms.write(visit("key-2", EIGHT.plusMinutes(20))))
                .isEqualTo(new PmsAnswer.Conflict("08:20 is taken by another visit."));
    }

    @Test
    void a_cancelled_visit_frees_its_time() throws PmsSilent {
        var ref = ((PmsAnswer.Done) pms.write(visit("key-1", EIGHT))).ref();

        assertThat(pms.cancel(ref, "key-1")).isEqualTo(new PmsAnswer.Done(ref));
        assertThat(pms.findVisit("key-1")).isEmpty();
        assertThat(pms.write(visit("key-2", EIGHT))).isInstanceOf(PmsAnswer.Done.class);
    }

    @Test
    void a_moved_visit_keeps_its_reference_and_carries_its_next_key() throws PmsSilent {
        var ref = ((PmsAnswer.Done) pms.write(visit("key-1", EIGHT))).ref();

        assertThat(pms.move(ref, visit("key-2", EIGHT.plusMinutes(20)))).isEqualTo(new PmsAnswer.Done(ref));

        assertThat(pms.traces("key-1").standing()).isEmpty();
        assertThat(pms.traces("key-2").standing()).containsExactly(ref);
        assertThat(pms.write(visit("key-3", EIGHT.minusMinutes(20)))).isInstanceOf(PmsAnswer.Done.class);
    }

    @Test
    void a_visit_that_cannot_be_moved_stays_where_it_is() throws PmsSilent {
        var ref = ((PmsAnswer.Done) pms.write(visit("key-1", EIGHT))).ref();
        pms.write(visit("theirs", EIGHT.plusHours(1)));

        assertThat(pms.move(ref, visit("key-2", EIGHT.plusHours(1))))
                .isEqualTo(new PmsAnswer.Conflict("09:00 is taken by another visit."));
        assertThat(pms.move("no such", visit("key-2", EIGHT.plusHours(2)))).isInstanceOf(PmsAnswer.Refused.class);

        assertThat(pms.traces("key-1").standing()).containsExactly(ref);
        assertThat(pms.traces("key-2").standing()).isEmpty();
    }

    @Test
    void it_tells_which_visits_under_our_key_were_cancelled() throws PmsSilent {
        var ref = ((PmsAnswer.Done) pms.write(visit("key-1", EIGHT))).ref();
        pms.cancel(ref, "key-1");

        assertThat(pms.traces("key-1").cancelled()).containsExactly(ref);
        assertThat(pms.traces("key-2").cancelled()).isEmpty();
    }

    @Test
    void a_visit_of_nobody_on_file_is_refused() {
        var nobody = new Visit("key-1", new PmsPatientId("NOBOD000"), "VARNA", "OP1", null, EIGHT, 30, "");

        assertThat(pms.write(nobody)).isEqualTo(new PmsAnswer.Refused("There is no such patient on file."));
    }

    @Test
    void busy_times_are_the_practices_wall_clock() throws PmsSilent {
        pms.write(visit("key-1", EIGHT));

        var busy = pms.busy(Instant.parse("2026-11-24T07:00:00Z"), Instant.parse("2026-11-25T07:00:00Z"));

        assertThat(busy).hasSize(1);
        assertThat(busy.getFirst().startsAt()).isEqualTo("2026-11-24T15:00:00Z");
        assertThat(busy.getFirst().onlineKey()).isEqualTo("key-1");
    }

    @Test
    void patients_come_with_all_they_have() throws PmsSilent {
        var page = pms.patients(null);

        assertThat(page.total()).isEqualTo(1);
        assertThat(page.next()).isNull();
        assertThat(page.patients().getFirst().id().value()).isEqualTo("JEFPE000");
        assertThat(page.patients().getFirst().who()).isEqualTo(thomas("Peter"));
    }

    @Test
    void a_patient_is_made_once_under_the_next_free_chart_number() throws PmsSilent {
        assertThat(pms.createPatient("key-9", thomas("Thomas"))).isEqualTo(new PmsAnswer.Done("JEFTH000"));
        assertThat(pms.createPatient("key-9", thomas("Thomas"))).isEqualTo(new PmsAnswer.Done("JEFTH000"));
        assertThat(pms.createPatient("key-10", thomas("Thomas"))).isEqualTo(new PmsAnswer.Done("JEFTH001"));
        assertThat(pms.findPatient("key-9").orElseThrow().who()).isEqualTo(thomas("Thomas"));
        assertThat(pms.findPatient("key-11")).isEmpty();
    }

    @Test
    void off_line_it_is_not_reached() {
        faults(DemoFaults.NONE.offline(House.clock().instant()));

        assertThat(pms.write(visit("key-1", EIGHT))).isInstanceOf(PmsAnswer.NotReached.class);
        assertThatThrownBy(pms::capabilities).isInstanceOf(PmsSilent.class).hasMessageContaining("off line");
        assertThat(standing("key-1")).isZero();
    }

    @Test
    void a_port_where_nobody_listens_is_not_reached() {
        assertThat(pms("http://127.0.0.1:1", "secret").write(visit("key-1", EIGHT)))
                .isInstanceOf(PmsAnswer.NotReached.class);
    }

    @Test
    void a_wrong_key_is_turned_away() {
        assertThatThrownBy(() -> pms(House.address(), "wrong").capabilities())
                .isInstanceOf(PmsSilent.class)
                .hasMessageContaining("key");
    }

    @Test
    void slow_leaves_open_whether_it_was_done() throws PmsSilent {
        faults(new DemoFaults(null, true, false, false, false, false, false, ""));

        assertThat(pms.write(visit("key-1", EIGHT))).isInstanceOf(PmsAnswer.Unknown.class);

        faults(DemoFaults.NONE);
        assertThat(pms.findVisit("key-1")).isPresent();
    }

    @Test
    void a_lost_answer_leaves_open_whether_it_was_done() throws PmsSilent {
        faults(new DemoFaults(null, false, true, false, false, false, false, ""));

        assertThat(pms.write(visit("key-1", EIGHT))).isInstanceOf(PmsAnswer.Unknown.class);
        assertThat(pms.findVisit("key-1")).isPresent();
        assertThat(standing("key-1")).isEqualTo(1);
    }

    @Test
    void nonsense_is_no_answer() {
        faults(new DemoFaults(null, false, false, false, false, true, false, ""));

        assertThat(pms.write(visit("key-1", EIGHT))).isInstanceOf(PmsAnswer.Unknown.class);
        assertThatThrownBy(() -> pms.findVisit("key-1")).isInstanceOf(PmsSilent.class);
    }

    @Test
    void a_refused_visit_comes_with_the_pms_own_words() {
        faults(new DemoFaults(null, false, false, true, false, false, false, "Operatory 2 is not scheduled on 11/30."));

        assertThat(pms.write(visit("key-1", EIGHT)))
                .isEqualTo(new PmsAnswer.Refused("Operatory 2 is not scheduled on 11/30."));
    }

    @Test
    void a_refused_patient_comes_with_the_pms_own_words() throws PmsSilent {
        faults(new DemoFaults(null, false, false, false, true, false, false, "The list is full."));

        assertThat(pms.createPatient("key-9", thomas("Thomas"))).isEqualTo(new PmsAnswer.Refused("The list is full."));
        assertThat(pms.capabilities()).contains(Capability.CREATE_PATIENT);
    }

    @Test
    void what_it_can_do_follows_its_switch() throws PmsSilent {
        assertThat(pms.capabilities()).contains(Capability.CREATE_PATIENT, Capability.WRITE_APPOINTMENT);

        faults(new DemoFaults(null, false, false, false, false, false, true, ""));

        assertThat(pms.capabilities()).doesNotContain(Capability.CREATE_PATIENT);
        assertThat(pms.createPatient(UUID.randomUUID().toString(), thomas("Thomas")))
                .isEqualTo(new PmsAnswer.Refused("Patients cannot be created from outside."));
    }
}
