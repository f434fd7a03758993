package org.deskbell.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.House.room;
import static org.deskbell.writeback.ConnectedOffice.NINE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deskbell.House;
import org.deskbell.booking.OnlineAppointment;
import org.deskbell.patients.OnlinePatients;
import org.deskbell.pms.PmsConnectionDraft;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsPatientId;
import org.deskbell.pms.Refreshes;
import org.deskbell.pms.demo.Charts;
import org.deskbell.pms.demo.DemoPatient;
import org.deskbell.pms.demo.DemoPatients;
import org.deskbell.practice.MapleStreet;
import org.deskbell.writeback.WriteBack.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While the PMS's list is in doubt, links are left alone and nothing is written: both go on when the list is whole. */
class ListInDoubtTest {
    private final ConnectedOffice office = ConnectedOffice.open();
    private final OnlineAppointment.Id appointment = office.book(NINE);
    private final PmsPatientId record = office.created();
    private final List<DemoPatient> others = IntStream.range(0, 40)
            .mapToObj(number -> Charts.bare("PAT" + number, "Adams" + number, "Abigail", null, "F", Instant.EPOCH))
            .toList();

    @BeforeEach
    void linked() {
        office.in(() -> {
            room(DemoPatients.class).add(others);
            return true;
        });
        office.refresh();
        office.link(appointment, record);
    }

    @Test
    void a_visit_of_who_is_not_on_the_short_list_waits_and_his_link_stays() {
        var chart =
                office.in(() -> room(DemoPatients.class).find(record.value())).orElseThrow();
        has(others.subList(0, 5));
        office.refresh();
        office.pencil(appointment);

        office.work();

        assertThat(isLinked()).isTrue();
        assertThat(office.alerts()).isEmpty();
        assertThat(office.state(appointment)).isEqualTo(State.QUEUED);
        assertThat(office.row(appointment).words()).startsWith("The PMS's list is in doubt.");

        has(Stream.concat(others.stream(), Stream.of(chart)).toList());
        office.refresh();
        House.clock().advance(Duration.ofMinutes(1));
        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.WRITTEN);
    }

    @Test
    void a_merge_that_is_told_meanwhile_moves_no_link_before_the_list_is_whole() {
        var other = new PmsPatientId("PAT39");
        var chart =
                office.in(() -> room(DemoPatients.class).find(record.value())).orElseThrow();
        has(Stream.concat(others.subList(30, 40).stream(), Stream.of(chart)).toList());
        office.refresh();
        office.in(() -> room(DemoPatients.class).merge(record.value(), other.value()));

        changes();

        assertThat(shown()).isEqualTo(record.value());
        office.in(() -> {
            room(DemoPatients.class).add(others.subList(0, 30));
            return true;
        });
        office.refresh();
        assertThat(shown()).isEqualTo(other.value());
    }

    @Test
    void another_pms_is_not_asked_about_links_before_its_list_was_read() {
        House.clock().advance(Duration.ofSeconds(1));
        office.in(() -> {
            room(PmsConnections.class)
                    .connect(
                            new PmsConnectionDraft(
                                    "demo", "The new PMS", Map.of("practice", "nobody", "key", "secret")),
                            MapleStreet.MARTHA);
            return true;
        });
        office.pencil(appointment);

        office.work();

        assertThat(isLinked()).isTrue();
        assertThat(office.row(appointment).words()).startsWith("The PMS's list is in doubt.");
    }

    private void has(List<DemoPatient> patients) {
        House.clock().advance(Duration.ofSeconds(1));
        office.in(() -> {
            room(DemoPatients.class).replaceAll(patients);
            return true;
        });
    }

    private void changes() {
        House.clock().advance(Duration.ofSeconds(1));
        office.in(() -> {
            room(Refreshes.class).askForChanges(MapleStreet.MARTHA);
            House.work("refresh").drain();
            return true;
        });
    }

    private boolean isLinked() {
        return !shown().equals("-1");
    }

    private String shown() {
        return office.in(() ->
                        room(OnlinePatients.class).get(office.get(appointment).patient()))
                .link()
                .shown();
    }
}
