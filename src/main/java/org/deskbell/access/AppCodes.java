package org.deskbell.access;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The codes that authenticator apps show: TOTP (RFC 6238) with SHA-1, six digits and steps of 30 seconds, which every app knows. */
final class AppCodes {
    /** In seconds. */
    private static final int STEP = 30;
    /** A step for the way here (RFC 6238, 5.2), and one for a telephone that is ahead. */
    private static final int DRIFT = 1;

    private static final int SECRET_BYTES = 20; // RFC 4226, 4, R6
    private static final HmacOneTimePasswordGenerator CODES = new HmacOneTimePasswordGenerator(6);
    private static final Pattern LOOK = Pattern.compile("\\d{6}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private AppCodes() {}

    /** 160 bits that nobody guesses, in 32 letters and digits, as apps take them. */
    static String freshSecret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new Base32().encodeToString(bytes);
    }

    /** Whether it looks like one. */
    static boolean isOne(String code) {
        return LOOK.matcher(code).matches();
    }

    /** The step whose code it is: that of the moment, or the one before or behind; empty if it is the code of none of them. */
    static Optional<Long> step(String secret, String code, Instant now) {
        var step = stepAt(now);
        return LongStream.rangeClosed(step - DRIFT, step + DRIFT)
                .filter(one -> same(code(secret, one), code))
                .boxed()
                .findFirst();
    }

    static long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP);
    }

    static String code(String secret, long step) {
        try {
            var key = new SecretKeySpec(new Base32().decode(secret), "RAW");
            return CODES.generateOneTimePasswordString(key, step, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("Any bytes are a key of HMAC-SHA1", e);
        }
    }

    private static boolean same(String code, String other) {
        return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
