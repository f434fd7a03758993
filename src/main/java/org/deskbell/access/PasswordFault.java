package org.deskbell.access;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What is wrong with a new password: it has 8 characters or more, and 72 bytes at most, for bcrypt reads no further. */
public enum PasswordFault {
    SHORT,
    LONG;

    private static final int SHORTEST = 8;
    private static final int LONGEST_BYTES = 72;

    /** Empty if it may be chosen. */
    public static Optional<PasswordFault> of(String password) {
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) return Optional.of(LONG);
        return password.length() < SHORTEST ? Optional.of(SHORT) : Optional.empty();
    }
}
