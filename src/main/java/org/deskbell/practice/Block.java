package org.deskbell.practice;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch taken out, in the practice's wall-clock time: of a provider, of an operatory, or of the whole practice.
 *
 * @param provider whose time it is; null if not a provider's
 * @param operatory which one it is; null if not an operatory's; with neither, it is the whole practice
 * @param reason for staff, 1 to 80 characters
 * @param madeBy who entered it, as shown
 */
public record Block(
        Id id,
        Provider.@Nullable Id provider,
        Operatory.@Nullable Id operatory,
        LocalDateTime from,
        LocalDateTime to,
        String reason,
        String madeBy) {
    private static final int MOST = 80;

    /** Names a block. */
    public record Id(UUID value) {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    public Block {
        if (provider != null && operatory != null)
            throw new IllegalArgumentException("operatory: a block is of a provider or of an operatory");
        if (!to.isAfter(from)) throw new IllegalArgumentException("to: must be after from");
        if (reason.isBlank()) throw new IllegalArgumentException("reason: must be filled in");
        if (reason.codePointCount(0, reason.length()) > MOST)
            throw new IllegalArgumentException("reason: at most 80 characters");
    }

    public static Block of(Provider.Id provider, LocalDateTime from, LocalDateTime to, String reason) {
        return new Block(fresh(), provider, null, from, to, reason, "");
    }

    public static Block of(Operatory.Id operatory, LocalDateTime from, LocalDateTime to, String reason) {
        return new Block(fresh(), null, operatory, from, to, reason, "");
    }

    public static Block ofAll(LocalDateTime from, LocalDateTime to, String reason) {
        return new Block(fresh(), null, null, from, to, reason, "");
    }

    private static Id fresh() {
        return new Id(UUID.randomUUID());
    }
}
