package org.deskbell.writeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.House.room;
import static org.deskbell.writeback.ConnectedOffice.NINE;

import java.time.Duration;
import java.util.Map;
import org.deskbell.House;
import org.deskbell.pms.PmsConnectionDraft;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.demo.DemoFaults;
import org.deskbell.practice.MapleStreet;
import org.deskbell.writeback.WriteBack.State;
import org.junit.jupiter.api.Test;

/** What is booked or waits while somebody mends the connection to the PMS goes there all the same. */
class ConnectionSavedTest {
    private final ConnectedOffice office = ConnectedOffice.open();

    private static DemoFaults offLine() {
        return new DemoFaults(House.clock().instant(), false, false, false, false, false, false, "no");
    }

    private void save(String name, String slug) {
        office.in(() -> {
            room(PmsConnections.class)
                    .connect(
                            new PmsConnectionDraft("demo", name, Map.of("practice", slug, "key", "secret")),
                            MapleStreet.MARTHA);
            return true;
        });
    }

    private void saveAgain() {
        save("Demo PMS", "maple-" + office.maple().id());
    }

    @Test
    void what_is_booked_before_the_pms_answers_the_saved_connection_is_written_when_it_does() {
        var patient = office.created();
        office.faults(offLine());
        saveAgain();
        office.refresh();
        var appointment = office.book(NINE);
        office.link(appointment, patient);
        assertThat(office.state(appointment)).isEqualTo(State.QUEUED);

        office.faults(DemoFaults.NONE);
        House.clock().advance(Duration.ofMinutes(1));
        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.WRITTEN);
    }

    @Test
    void what_waited_for_a_silent_pms_is_tried_by_the_new_way_at_once() {
        var appointment = office.book(NINE);
        office.link(appointment, office.created());
        office.faults(offLine());
        office.work();
        assertThat(office.row(appointment).dueAt()).isAfter(House.clock().instant());

        office.faults(DemoFaults.NONE);
        saveAgain();

        assertThat(office.row(appointment).dueAt()).isEqualTo(House.clock().instant());
    }

    @Test
    void nothing_is_sent_to_a_pms_that_was_not_asked_what_it_can_do() {
        var appointment = office.book(NINE);
        var patient = office.created();
        save("Another PMS", "nobody-knows-it");
        office.link(appointment, patient);
        office.work();

        assertThat(office.state(appointment)).isEqualTo(State.QUEUED);
        assertThat(office.row(appointment).maybeSentAt()).isNull();
        var second = office.book(
                NINE.plus(Duration.ofHours(1)), office.get(appointment).patient());
        assertThat(office.state(second)).isEqualTo(State.QUEUED);
    }
}
