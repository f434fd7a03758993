package org.deskbell.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A short hash of what somebody was shown. It comes back with his change, so that he undoes nothing that he did not
 * see.
 *
 * @param hash the beginning of a SHA-256; empty if he does not say what he was shown
 */
public record Seen(String hash) {
    private static final int BYTES = 12;

    /** The hash of something shown, which tells all of itself in its text. */
    public static Seen of(Record shown) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(shown.toString().getBytes(UTF_8));
            return new Seen(HexFormat.of().formatHex(digest, 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every JDK.", e);
        }
    }

    /** Whether this stands as he saw it, or he does not say what he saw. */
    public boolean isStill(Record standing) {
        return hash.isEmpty() || equals(of(standing));
    }
}
