package org.deskbell.tenancy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;

/**
 * Seals what whoever has the database alone may not read: AES-256 in Galois/Counter Mode, with the
 * {@link OperatorKey} of the practice and the use, so that nothing can be opened in another's place.
 */
public final class Sealing {
    /** The initialization vector and the tag alone. */
    private static final int LEAST_SEALED = 16 + 16;

    private final OperatorKey key;

    Sealing(OperatorKey key) {
        this.key = key;
    }

    /** Another text each time.
     *
     * @param use what it is, in words; it is opened for the same alone */
    public String seal(String use, String text) {
        return Base64.getEncoder().encodeToString(cipher(use).encrypt(bytes(text)));
    }

    /** @throws IllegalArgumentException if it was sealed with another key, in another practice or for another use, or never */
    public String open(String use, String sealed) {
        var whole = Base64.getDecoder().decode(sealed);
        if (whole.length < LEAST_SEALED) throw new IllegalArgumentException("This was never sealed.");
        try {
            return new String(cipher(use).decrypt(whole), StandardCharsets.UTF_8);
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException("This was sealed with another key, elsewhere, or for another use.", e);
        }
    }

    private BytesEncryptor cipher(String use) {
        return AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(key.of(use), "AES"))
                .build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
