package org.deskbell.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.deskbell.House.room;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.booking.BookingOutcome;
import org.deskbell.booking.BookingRequest;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.patients.LinkOutcome;
import org.deskbell.patients.Links;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.pms.PmsAnswer;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsPatient;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.PmsPatients;
import org.deskbell.pms.Visit;
import org.deskbell.pms.demo.DemoFaults;
import org.deskbell.pms.demo.DemoOffice;
import org.deskbell.pms.demo.DemoPatients;
import org.deskbell.pms.demo.DemoVisits;
import org.deskbell.practice.MapleStreet;
import org.deskbell.practice.Practices;
import org.deskbell.practice.SchedulerSettings;
import org.deskbell.writeback.WriteBack.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Appointments on their way into the demo PMS, over HTTP, with all that can go wrong on the way. */
class WriteBackTest {
    private static final Instant TUESDAY_NINE = Instant.parse("2026-12-08T16:00:00Z");

    private MapleStreet maple = MapleStreet.open();

    @BeforeEach
    void connected() {
        ConnectedOffice.open(maple);
    }

    @Test
    void an_appointment_of_a_stranger_waits_for_a_link_and_is_written_once_linked() {
        var appointment = book();
        assertThat(state(appointment)).isEqualTo(State.WAITING_FOR_LINK);

        link(appointment, created());
        assertThat(state(appointment)).isEqualTo(State.QUEUED);
        work();

        assertThat(row(appointment).seenAt()).isNotNull();
        assertThat(state(appointment)).isEqualTo(State.WRITTEN);
        assertThat(standing()).isEqualTo(1);
    }

    @Test
    void with_automatic_writing_off_a_linked_one_waits_for_the_pencil() {
        set(WriteBackTest::byHand);
        var appointment = book();
        link(appointment, created());
        assertThat(state(appointment)).isEqualTo(State.WAITING_FOR_PENCIL);

        assertThat(pencil(appointment)).isInstanceOf(AskOutcome.Queued.class);
        work();

        assertThat(state(appointment)).isEqualTo(State.WRITTEN);
        assertThat(pencil(appointment)).isInstanceOf(AskOutcome.AlreadyWritten.class);
        work();
        assertThat(standing()).isEqualTo(1);
    }

    @Test
    void the_pencil_asks_for_a_link_first() {
        assertThat(pencil(book())).isInstanceOf(AskOutcome.LinkFirst.class);
    }

    @Test
    void an_answer_lost_after_the_deed_is_found_by_our_key_and_not_sent_again() {
        var appointment = book();
        link(appointment, created());
        faults(new DemoFaults(null, false, true, false, false, false, false, "no"));

        work();
        faults(DemoFaults.NONE);
        House.clock().advance(Duration.ofMinutes(1));
        work();

        assertThat(state(appointment)).isEqualTo(State.WRITTEN);
        assertThat(standing()).isEqualTo(1);
    }

    @Test
    void while_the_pms_is_offline_it_waits_and_says_so_and_is_written_when_it_is_back() {
        var appointment = book();
        link(appointment, created());
        faults(DemoFaults.NONE.offline(House.clock().instant()));

        work();
        assertThat(state(appointment)).isEqualTo(State.QUEUED);
        assertThat(row(appointment).words()).isNotBlank();
        assertThat(in(() -> room(PmsConnections.class).find().orElseThrow().isSilent()))
                .isTrue();

        faults(DemoFaults.NONE);
        in(() -> room(WriteBacks.class).tryNow(MapleStreet.MARTHA));
        work();
        assertThat(state(appointment)).isEqualTo(State.WRITTEN);
        assertThat(in(() -> room(PmsConnections.class).find().orElseThrow().isSilent()))
                .isFalse();
        assertThat(standing()).isEqualTo(1);
    }

    @Test
    void a_refusal_keeps_the_pms_own_words_until_somebody_tries_again() {
        var appointment = book();
        link(appointment, created());
        faults(new DemoFaults(null, false, false, true, false, false, false, "Operatory 1 is being painted."));

        work();
        assertThat(state(appointment)).isEqualTo(State.REFUSED);
        assertThat(row(appointment).words()).isEqualTo("Operatory 1 is being painted.");

        faults(DemoFaults.NONE);
        pencil(appointment);
        work();
        assertThat(state(appointment)).isEqualTo(State.WRITTEN);
    }

    @Test
    void a_time_taken_in_the_pms_is_a_conflict_in_its_words() {
        var appointment = book();
        link(appointment, created());
        in(() -> room(PmsConnections.class)
                .pms()
                .write(new Visit(
                        "theirs",
                        new PmsPatientId("JEFTH000"),
                        "DR1",
                        "OP1",
                        null,
                        TUESDAY_NINE.atZone(MapleStreet.DENVER).toLocalDateTime(),
                        60,
                        "by hand")));

        work();

        assertThat(state(appointment)).isEqualTo(State.CONFLICT);
        assertThat(row(appointment).words()).isNotBlank();
    }

    @Test
    void a_visit_that_has_begun_is_not_written_any_more() {
        var appointment = book();
        link(appointment, created());
        House.clock().set(TUESDAY_NINE);

        work();

        assertThat(state(appointment)).isEqualTo(State.EXPIRED);
        assertThat(standing()).isZero();
    }

    @Test
    void an_unlinked_persons_visit_is_taken_out_of_the_wrong_record() {
        var appointment = book();
        link(appointment, created());
        work();

        in(() -> room(Links.class).unlink(get(appointment).patient(), "another Jefferson", MapleStreet.MARTHA));
        work();

        assertThat(state(appointment)).isEqualTo(State.WAITING_FOR_LINK);
        assertThat(standing()).isZero();
    }

    @Test
    void a_lease_that_was_lost_records_nothing() {
        var appointment = book();
        link(appointment, created());
        var table = room(WriteBackTable.class);
        var first = in(() ->
                table.claim(House.clock().instant(), Duration.ofMinutes(2)).orElseThrow());
        House.clock().advance(Duration.ofMinutes(3));
        in(() -> table.claim(House.clock().instant(), Duration.ofMinutes(2)).orElseThrow());

        var kept = in(() -> table.record(
                first.lease(),
                first.row().rest(State.REFUSED, "late"),
                House.clock().instant()));

        assertThat(kept).isFalse();
        assertThat(state(appointment)).isEqualTo(State.WRITING);
    }

    @Test
    void who_is_unlinked_before_the_visit_is_sent_is_not_written() {
        var appointment = book();
        link(appointment, created());
        var course = claimed();
        unlink(appointment);

        assertThatThrownBy(() -> in(
                        () -> course.record(course.row().maybeSent(House.clock().instant()))))
                .isInstanceOf(Course.LeaseLost.class);

        work();
        assertThat(state(appointment)).isEqualTo(State.WAITING_FOR_LINK);
        assertThat(standing()).isZero();
    }

    @Test
    void who_is_unlinked_while_the_visit_may_be_sent_is_taken_out_even_if_it_arrives_late() {
        var appointment = book();
        var patient = created();
        link(appointment, patient);
        var course = claimed();
        in(() -> course.record(course.row().maybeSent(House.clock().instant())));
        unlink(appointment);

        assertThatThrownBy(() -> in(() ->
                        course.record(course.row().written("V1", House.clock().instant()))))
                .isInstanceOf(Course.LeaseLost.class);
        work();
        assertThat(row(appointment).withdraw()).isTrue();
        in(() -> room(PmsConnections.class).pms().write(visit(row(appointment).onlineKey(), patient)));
        House.clock().advance(Duration.ofMinutes(1));
        work();

        assertThat(state(appointment)).isEqualTo(State.WAITING_FOR_LINK);
        assertThat(standing()).isZero();
    }

    @Test
    void who_is_linked_anew_before_the_visit_is_taken_out_is_written_anew() {
        var appointment = book();
        var patient = created();
        link(appointment, patient);
        work();
        var before = row(appointment).onlineKey();
        unlink(appointment);
        link(appointment, patient);

        work();

        assertThat(state(appointment)).isEqualTo(State.WRITTEN);
        assertThat(row(appointment).onlineKey()).isNotEqualTo(before);
        assertThat(standing()).isEqualTo(1);
    }

    @Test
    void what_breaks_on_the_way_is_tried_later_and_says_so_in_our_own_words() {
        var appointment = book();
        link(appointment, created());
        in(() -> {
            room(PmsConnections.class)
                    .connect("demo", "Demo PMS", Map.of("url", "http://no such host", "practice", "m", "key", "k"));
            return true;
        });

        work();

        assertThat(state(appointment)).isEqualTo(State.QUEUED);
        assertThat(OwnWords.are(row(appointment).words())).isTrue();
        assertThat(row(appointment).dueAt()).isEqualTo(House.clock().instant().plus(Duration.ofMinutes(2)));
    }

    @Test
    void one_person_who_books_twice_gets_one_chart() {
        set(WriteBackTest::creating);
        var first = book();
        work();
        var second = book(TUESDAY_NINE.plus(Duration.ofHours(1)));
        work();

        assertThat(state(first)).isEqualTo(State.WRITTEN);
        assertThat(state(second)).isEqualTo(State.WAITING_FOR_LINK);
        assertThat(OwnWords.are(row(second).words())).isTrue();
        assertThat(in(() -> room(DemoPatients.class).count())).isEqualTo(1);
    }

    private Course claimed() {
        var table = room(WriteBackTable.class);
        var claimed = in(() ->
                table.claim(House.clock().instant(), Duration.ofMinutes(2)).orElseThrow());
        return new Course(
                claimed, (lease, row) -> table.record(lease, row, House.clock().instant()));
    }

    private void unlink(OnlineAppointment.Id appointment) {
        in(() -> room(Links.class).unlink(get(appointment).patient(), "another Jefferson", MapleStreet.MARTHA));
    }

    private static Visit visit(String key, PmsPatientId patient) {
        var start = TUESDAY_NINE.atZone(MapleStreet.DENVER).toLocalDateTime();
        return new Visit(key, patient, "DR1", "OP1", null, start, 60, "");
    }

    private OnlineAppointment.Id book() {
        return book(TUESDAY_NINE);
    }

    private OnlineAppointment.Id book(Instant at) {
        var asked = new BookingRequest(
                maple.cleaning().id(),
                maple.washington().id(),
                at,
                People.registration(People.jefferson()),
                null,
                UUID.randomUUID().toString());
        var kept = (BookingOutcome.Kept) in(() -> room(OnlineAppointments.class).request(asked));
        return kept.appointment().id();
    }

    /** The front desk creates the chart in the PMS, and our mirror has it. */
    private PmsPatientId created() {
        return in(() -> {
            var pms = room(PmsConnections.class).pms();
            var ref = ((PmsAnswer.Done) pms.createPatient("by-hand", People.jeffersonInPms())).ref();
            room(PmsPatients.class)
                    .take(new PmsPatient(
                            new PmsPatientId(ref),
                            People.jeffersonInPms(),
                            true,
                            House.clock().instant(),
                            null));
            return new PmsPatientId(ref);
        });
    }

    private void link(OnlineAppointment.Id appointment, PmsPatientId patient) {
        var outcome = in(() ->
                room(Links.class).link(get(appointment).patient(), patient, "seen the ID card", MapleStreet.MARTHA));
        assertThat(outcome).isInstanceOf(LinkOutcome.Linked.class);
        assertThat(in(() -> room(OnlinePatients.class)
                        .get(get(appointment).patient())
                        .isLinked()))
                .isTrue();
    }

    private AskOutcome pencil(OnlineAppointment.Id appointment) {
        return in(() -> room(WriteBacks.class).ask(appointment, MapleStreet.MARTHA));
    }

    private void work() {
        in(() -> {
            House.work("write-back").drain();
            return true;
        });
    }

    private State state(OnlineAppointment.Id appointment) {
        return row(appointment).state();
    }

    private WriteBack row(OnlineAppointment.Id appointment) {
        return in(() -> room(WriteBacks.class).of(appointment).orElseThrow());
    }

    private OnlineAppointment get(OnlineAppointment.Id appointment) {
        return room(OnlineAppointments.class).get(appointment);
    }

    private long standing() {
        var day = TUESDAY_NINE.atZone(MapleStreet.DENVER).toLocalDate();
        return in(() -> room(DemoVisits.class).on(day)).stream()
                .filter(visit -> visit.onlineKey() != null && visit.onlineKey().startsWith("db-"))
                .count();
    }

    private void faults(DemoFaults faults) {
        in(() -> {
            room(DemoOffice.class).set(faults);
            return true;
        });
    }

    private static SchedulerSettings byHand(SchedulerSettings now) {
        return now.with(to -> to.writeAutomatically = false);
    }

    private static SchedulerSettings creating(SchedulerSettings now) {
        return now.with(to -> {
            to.writeAutomatically = true;
            to.createPatientsAutomatically = true;
        });
    }

    private void set(UnaryOperator<SchedulerSettings> change) {
        in(() -> {
            var practices = room(Practices.class);
            practices.change(change.apply(practices.settings()), MapleStreet.MARTHA);
            return true;
        });
    }

    private <T> T in(Supplier<T> work) {
        return House.in(maple.id(), work::get);
    }
}
