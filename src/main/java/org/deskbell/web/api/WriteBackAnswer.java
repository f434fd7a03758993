package org.deskbell.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.deskbell.desk.WorklistRow;
import org.deskbell.writeback.WriteBack;
import org.jspecify.annotations.Nullable;

/** How far an appointment is on its way into the PMS. */
@Schema(name = "WriteBack", description = "How far an appointment is on its way into the PMS.")
record WriteBackAnswer(
        WriteBack.State state,

        @Schema(description = "The PMS's own words.") @Nullable
        String words,

        @Nullable Instant writtenAt,

        @Schema(description = "When it was read back from the PMS.") @Nullable
        Instant seenAt) {
    static WriteBackAnswer of(WriteBack way) {
        return new WriteBackAnswer(way.state(), way.words(), way.writtenAt(), way.seenAt());
    }

    static @Nullable WriteBackAnswer of(WorklistRow row) {
        var state = row.state();
        if (state == null) return null;
        return new WriteBackAnswer(state, row.words(), row.writtenAt(), row.seenAt());
    }
}
