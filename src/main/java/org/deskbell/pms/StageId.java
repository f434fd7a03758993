package org.deskbell.pms;

import java.util.UUID;

/** Names a pile of records on the stage: those of one run, or one record that came in alone. */
record StageId(UUID value) {
    static StageId of(Refresh.Id run) {
        return new StageId(run.value());
    }

    static StageId fresh() {
        return new StageId(UUID.randomUUID());
    }
}
