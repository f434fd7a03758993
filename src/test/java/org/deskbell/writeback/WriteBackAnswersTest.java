package org.deskbell.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.House.room;
import static org.deskbell.writeback.ConnectedOffice.NINE;

import java.time.Duration;
import java.util.List;
import org.deskbell.House;
import org.deskbell.booking.OnlineAppointments;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.Visit;
import org.deskbell.pms.demo.DemoFaults;
import org.deskbell.practice.MapleStreet;
import org.deskbell.tenancy.PracticeDatabase;
import org.deskbell.writeback.WriteBack.State;
import org.junit.jupiter.api.Test;

/** Whatever the demo PMS answers over HTTP, or does not, a visit is written there once or says why it is not. */
class WriteBackAnswersTest {
    private final ConnectedOffice office = ConnectedOffice.open();

    @Test
    void an_answer_lost_after_the_deed_is_found_by_our_key_and_not_sent_again() {
        var appointment = office.book(NINE);
        office.link(appointment, office.created());
        office.faults(new DemoFaults(null, false, true, false, false, false, false, "no"));

        office.work();
        office.faults(DemoFaults.NONE);
        House.clock().advance(Duration.ofMinutes(1));
        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.WRITTEN);
        assertThat(office.standing()).isEqualTo(1);
    }

    @Test
    void while_the_pms_is_offline_it_waits_and_says_so_and_is_written_when_it_is_back() {
        var appointment = office.book(NINE);
        office.link(appointment, office.created());
        office.faults(DemoFaults.NONE.offline(House.clock().instant()));

        office.work();
        assertThat(office.state(appointment)).isEqualTo(State.QUEUED);
        assertThat(office.row(appointment).words()).isNotBlank();
        assertThat(office.in(
                        () -> room(PmsConnections.class).find().orElseThrow().isSilent()))
                .isTrue();

        office.faults(DemoFaults.NONE);
        office.in(() -> room(WriteBacks.class).tryNow(MapleStreet.MARTHA));
        office.work();
        assertThat(office.state(appointment)).isEqualTo(State.WRITTEN);
        assertThat(office.in(
                        () -> room(PmsConnections.class).find().orElseThrow().isSilent()))
                .isFalse();
        assertThat(office.standing()).isEqualTo(1);
    }

    @Test
    void a_refusal_keeps_the_pms_own_words_until_somebody_tries_again() {
        var appointment = office.book(NINE);
        office.link(appointment, office.created());
        office.faults(new DemoFaults(null, false, false, true, false, false, false, "Operatory 1 is being painted."));

        office.work();
        assertThat(office.state(appointment)).isEqualTo(State.REFUSED);
        assertThat(office.row(appointment).words()).isEqualTo("Operatory 1 is being painted.");

        office.faults(DemoFaults.NONE);
        office.pencil(appointment);
        office.work();
        assertThat(office.state(appointment)).isEqualTo(State.WRITTEN);
    }

    @Test
    void a_time_taken_in_the_pms_is_a_conflict_in_its_words_and_out_of_the_archive() {
        var appointment = office.book(NINE);
        office.link(appointment, office.created());
        office.in(() -> room(OnlineAppointments.class).archive(List.of(appointment), MapleStreet.MARTHA));
        office.in(() -> ConnectedOffice.pms()
                .write(new Visit(
                        "theirs",
                        new PmsPatientId("JEFTH000"),
                        "DR1",
                        "OP1",
                        null,
                        NINE.atZone(MapleStreet.DENVER).toLocalDateTime(),
                        60,
                        "by hand")));

        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.CONFLICT);
        assertThat(office.row(appointment).words()).isNotBlank();
        assertThat(office.get(appointment).archivedAt()).isNull();
    }

    @Test
    void a_visit_that_has_begun_is_not_written_any_more() {
        var appointment = office.book(NINE);
        office.link(appointment, office.created());
        House.clock().set(NINE);

        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.EXPIRED);
        assertThat(office.standing()).isZero();
    }

    @Test
    void a_lease_that_was_lost_records_nothing() {
        var appointment = office.book(NINE);
        office.link(appointment, office.created());
        var table = room(WriteBackTable.class);
        var first = office.in(() -> table.claim(House.clock().instant()).orElseThrow());
        House.clock().advance(Duration.ofMinutes(3));
        office.in(() -> table.claim(House.clock().instant()).orElseThrow());

        var kept = office.in(() -> table.record(
                first.lease(),
                first.row().rest(State.REFUSED, "late"),
                House.clock().instant()));

        assertThat(kept).isFalse();
        assertThat(office.state(appointment)).isEqualTo(State.WRITING);
    }

    @Test
    void a_lease_lasts_from_what_was_recorded_last() {
        var appointment = office.book(NINE);
        office.link(appointment, office.created());
        var course = office.claimed();
        var pause = Duration.ofSeconds(90);
        House.clock().advance(pause);
        office.in(() -> course.record(course.row()));
        House.clock().advance(pause);

        assertThat(House.work("write-back").due()).doesNotContain(office.maple().id());
        House.clock().advance(pause);
        assertThat(House.work("write-back").due()).contains(office.maple().id());
    }

    @Test
    void an_end_that_could_not_be_kept_does_not_forget_that_the_visit_may_have_been_sent() {
        var appointment = office.book(NINE);
        office.link(appointment, office.created());
        var breaks = new WriteBackWork(
                room(WriteBackTable.class),
                room(SilenceTable.class),
                room(PmsWriter.class),
                room(WriteBacks.class),
                room(OnlineAppointments.class),
                room(PmsConnections.class),
                room(PracticeDatabase.class),
                event -> {
                    throw new IllegalStateException("a listener broke");
                },
                House.clock());

        office.in(() -> {
            breaks.drain();
            return true;
        });

        assertThat(office.state(appointment)).isEqualTo(State.QUEUED);
        assertThat(office.row(appointment).maybeSentAt()).isNotNull();
        assertThat(OwnWords.are(office.row(appointment).words())).isTrue();
        assertThat(office.row(appointment).dueAt())
                .isEqualTo(House.clock().instant().plus(Duration.ofMinutes(2)));
        House.clock().advance(Duration.ofMinutes(3));
        office.work();
        assertThat(office.state(appointment)).isEqualTo(State.WRITTEN);
        assertThat(office.standing()).isEqualTo(1);
    }
}
