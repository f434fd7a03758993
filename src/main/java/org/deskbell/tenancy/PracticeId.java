package org.deskbell.tenancy;

import java.util.UUID;

/** Names a practice, the tenant that every row of data belongs to. */
public record PracticeId(UUID value) {
    public static PracticeId fresh() {
        return new PracticeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
