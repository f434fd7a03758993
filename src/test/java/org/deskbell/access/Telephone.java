package org.deskbell.access;

import java.time.Duration;
import java.time.Instant;
import org.deskbell.House;

/** A telephone with an app that was told a secret. */
public record Telephone(String secret) {
    /** The code that it shows now, by the clock of the tests. */
    public String code() {
        return code(Duration.ZERO);
    }

    /** What a telephone shows whose clock is ahead by so much. */
    public String code(Duration ahead) {
        return codeAt(House.clock().instant().plus(ahead));
    }

    public String codeAt(Instant moment) {
        return AppCodes.code(secret, AppCodes.stepAt(moment));
    }
}
