package org.deskbell.pms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.deskbell.pms.FakeOffice.NADIA;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deskbell.House;
import org.deskbell.tenancy.PracticeDatabase;
import org.junit.jupiter.api.Test;

/** A practice that gets another PMS while the old one is read has nothing of the old one afterwards. */
class ConnectionReplacedTest {
    private final FakeOffice office = new FakeOffice();
    private final FakePms pms = office.pms();
    private final Refreshes refreshes = House.room(Refreshes.class);
    private final RefreshRuns runs = House.room(RefreshRuns.class);

    private void getsAnotherPms() {
        office.connections().connect(new PmsConnectionDraft("fake", "Another PMS", Map.of()), NADIA);
        pms.patients = new ArrayList<>(List.of(PmsPeople.patient("NEW", "Quincy", "John")));
        pms.mark = "of the new PMS";
    }

    @Test
    void a_first_full_reading_begins_anew() {
        office.hasPatients(5);
        pms.mark = "of the old PMS";
        pms.beforePage = () -> {
            pms.beforePage = () -> {};
            getsAnotherPms();
            refreshes.ask(NADIA);
        };
        var asked = office.inside(() -> refreshes.ask(NADIA));

        office.works();

        assertThat(office.inside(() -> refreshes.get(asked.id())).state()).isEqualTo(Refresh.State.WAITING);
        assertThat(office.present()).isZero();
        office.works();
        assertThat(office.inside(() -> refreshes.get(asked.id())).state()).isEqualTo(Refresh.State.DONE);
        assertThat(office.present()).isOne();
        assertThat(office.inside(() -> office.connections().mark())).contains("of the new PMS");
    }

    @Test
    void what_the_old_one_could_do_is_not_said_of_the_new_one() {
        office.hasPatients(5);
        pms.silence = "";
        pms.beforeAbilities = () -> {
            pms.silence = null;
            getsAnotherPms();
            pms.mark = null;
        };
        office.inside(() -> refreshes.ask(NADIA));

        office.works();

        assertThat(office.inside(() -> office.connections().find().orElseThrow())
                        .capabilities())
                .isEmpty();
        assertThat(office.inside(() -> office.connections().find().orElseThrow())
                        .isSilent())
                .isFalse();
    }

    @Test
    void a_run_of_an_earlier_edition_of_the_connection_changes_nothing() {
        office.hasPatients(2);
        office.inside(() -> refreshes.ask(NADIA));
        var run = office.inside(() -> runs.claim().orElseThrow());
        office.inside(() -> runs.keep(run, pms.patients(null)));
        office.inside(() -> House.room(PracticeDatabase.class)
                .sql("update pms_connection set edition = edition + 1 where practice_id = :practice")
                .update());

        office.inside(() -> {
            runs.finish(run, new Catalogue(List.of()), List.of());
            return true;
        });

        assertThat(office.present()).isZero();
        assertThat(office.inside(() -> refreshes.latest().orElseThrow().isOpen()))
                .isTrue();
    }
}
