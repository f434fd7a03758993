package org.deskbell.pms.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import org.deskbell.House;
import org.deskbell.People;
import org.deskbell.audit.Actor;
import org.deskbell.pms.Capability;
import org.deskbell.pms.Pms;
import org.deskbell.pms.PmsCalls;
import org.deskbell.pms.PmsConnectionDraft;
import org.deskbell.pms.PmsConnections;
import org.deskbell.pms.PmsPatients;
import org.deskbell.pms.PmsSilent;
import org.deskbell.pms.Refreshes;
import org.deskbell.practice.MapleStreet;
import org.deskbell.web.api.ApiPractice;
import org.junit.jupiter.api.Test;

/** The demo PMS calls the Deskbell that it came with when something changes in it. */
class DemoCallsTest {
    private static final Actor RULE = new Actor.Rule("test");
    private final ApiPractice practice = ApiPractice.open();

    DemoCallsTest() {
        in(() -> {
            House.room(DemoOffice.class).open("Maple Street", MapleStreet.DENVER, "secret");
            return true;
        });
        connect("told");
    }

    private <T> T in(Supplier<T> work) {
        return House.in(practice.street().id(), work::get);
    }

    private void connect(String changes) {
        in(() -> {
            var settings = Map.of("practice", practice.slug(), "key", "secret", "changes", changes);
            House.room(PmsConnections.class).connect(new PmsConnectionDraft("demo", "Demo PMS", settings), RULE);
            return true;
        });
        works("asking for calls"); // as it comes: before the PMS was asked what it can do now
        in(() -> House.room(Refreshes.class).ask(RULE));
        works("refresh", "asking for calls");
    }

    private void works(String... works) {
        for (var work : works)
            in(() -> {
                House.work(work).drain();
                return true;
            });
    }

    private Pms pms() {
        return in(() -> {
            try {
                return House.room(PmsConnections.class).pms();
            } catch (PmsSilent e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private boolean isNews() {
        return House.work("news of calls").due().contains(practice.street().id());
    }

    @Test
    void after_a_record_was_made_the_mirror_follows_without_being_asked() {
        assertThat(isNews()).isFalse();

        in(() -> pms().createPatient("one", People.linh()));

        assertThat(isNews()).isTrue();
        works("news of calls", "refresh");
        assertThat(in(() -> House.room(PmsPatients.class).count())).isEqualTo(1);
    }

    @Test
    void looking_changes_nothing_and_who_is_off_line_calls_nobody() throws PmsSilent {
        pms().patients(null);
        assertThat(isNews()).isFalse();
        assertThat(in(House.room(DemoPmsTable.class)::callsAt)).isPresent();

        var offLine = new DemoFaults(House.clock().instant(), false, false, false, false, false, false, "");
        in(() -> {
            House.room(DemoOffice.class).set(offLine);
            return true;
        });

        assertThat(in(House.room(DemoPmsTable.class)::callsAt)).isEmpty();
    }

    @Test
    void it_calls_nobody_but_the_deskbell_that_it_came_with() {
        var elsewhere = URI.create("http://127.0.0.1:5432/");

        assertThatThrownBy(() -> pms().callAt(elsewhere))
                .isInstanceOf(PmsSilent.class)
                .hasMessageContaining("nobody else");
    }

    @Test
    void who_does_not_want_calls_any_more_gets_none() throws PmsSilent {
        assertThat(pms().capabilities()).contains(Capability.CALL);
        connect("asked");
        assertThat(pms().capabilities()).doesNotContain(Capability.CALL);

        in(() -> pms().createPatient("one", People.linh()));

        assertThat(in(() -> House.room(PmsCalls.class).find())).isEmpty();
        assertThat(in(House.room(DemoPmsTable.class)::callsAt)).isEmpty();
    }
}
