package org.deskbell.pms;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which PMS the practice has and how it is.
 *
 * @param name what people call it
 * @param settings all that it is reached by but for the secrets
 * @param sealed the secrets, as only {@link PmsSecrets} can open them
 * @param capabilities what it said it can do when it last answered
 * @param silentSince when it stopped answering; null while it answers
 * @param silentWords why, in words without patient data
 */
public record PmsConnection(
        String kind,
        String name,
        Map<String, String> settings,
        Map<String, String> sealed,
        Set<Capability> capabilities,
        @Nullable Instant answeredAt,
        @Nullable Instant silentSince,
        @Nullable String silentWords) {
    public boolean can(Capability capability) {
        return capabilities.contains(capability);
    }

    public boolean isSilent() {
        return silentSince != null;
    }

    @Override
    public String toString() {
        return "PmsConnection[" + kind + "]";
    }
}
