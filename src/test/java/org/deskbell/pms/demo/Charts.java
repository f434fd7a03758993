package org.deskbell.pms.demo;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Records of a demo PMS that hold no more than who somebody is. */
public final class Charts {
    private Charts() {}

    public static DemoPatient bare(
            String chart, String last, String first, @Nullable LocalDate born, String sex, Instant createdAt) {
        return new DemoPatient(
                chart, last, first, null, null, null, born, sex, null, null, null, null, null, null, null, true,
                createdAt, null, null, null);
    }
}
