package org.deskbell.access;

import java.time.Instant;

/**
 * The app on a staff user's telephone that shows codes to sign in with.
 *
 * @param since when it was set up
 * @param recoveryCodes how many codes are left for the day on which the telephone is lost
 */
public record Authenticator(Instant since, int recoveryCodes) {
    /** So many recovery codes are made at a time. */
    public static final int RECOVERY_CODES = 10;

    private static final int FEW = 3;

    /** Whether few recovery codes are left. */
    public boolean isShort() {
        return recoveryCodes <= FEW;
    }
}
