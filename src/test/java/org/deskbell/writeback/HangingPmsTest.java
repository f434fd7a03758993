package org.deskbell.writeback;

import static org.assertj.core.api.Assertions.assertThat;

import org.deskbell.pms.demo.Fault;
import org.deskbell.tenancy.Workers;
import org.deskbell.writeback.WriteBack.State;
import org.junit.jupiter.api.Test;

/** A PMS that hangs is its own practice's trouble. */
class HangingPmsTest {
    private static final int SECONDS = 8;

    @Test
    void while_one_pms_hangs_another_practice_writes_back_at_once() throws InterruptedException {
        try (var hanging = FaultyTrial.open(1, 1, false);
                var well = FaultyTrial.open(1, 1, false)) {
            var waits = hanging.book();
            var goes = well.book();
            hanging.faults.always(Fault.HANGS);

            try (var _ = Workers.start("write-back")) {
                for (var i = 0; i < SECONDS * 20 && well.row(goes).state() != State.WRITTEN; i++) Thread.sleep(50);

                assertThat(well.row(goes).state()).isEqualTo(State.WRITTEN);
                assertThat(hanging.row(waits).state()).isEqualTo(State.WRITING);
                hanging.peer.letGo();
            }
        }
    }
}
