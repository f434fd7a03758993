package org.deskbell.web;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * A short hash of what somebody was shown. It comes back with his change, so that he undoes nothing that he did not
 * see.
 *
 * @param hash the beginning of a SHA-256; empty if he does not say what he was shown
 */
public record Seen(String hash) {
    private static final int LENGTH = 24;

    /** The hash of something shown, which tells all of itself in its text. */
    public static Seen of(Record shown) {
        return new Seen(DigestUtils.sha256Hex(shown.toString()).substring(0, LENGTH));
    }

    /** Whether this stands as he saw it, or he does not say what he saw. */
    public boolean isStill(Record standing) {
        return hash.isEmpty() || equals(of(standing));
    }
}
