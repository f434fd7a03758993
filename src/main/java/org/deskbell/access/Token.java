package org.deskbell.access;

import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** What lets its bearer in: long and random, so that a plain SHA-256 hides it. */
final class Token {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Token() {}

    /** 256 bits that nobody guesses, in 43 characters. */
    static String fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is kept of it. */
    static String hash(String token) {
        return DigestUtils.sha256Hex(token);
    }
}
