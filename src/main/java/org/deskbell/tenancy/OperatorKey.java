package org.deskbell.tenancy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/** The operator's key (DESKBELL_SECRETS_KEY), of which each practice has keys of its own for each use. */
public final class OperatorKey {
    private static final int SHORTEST = 32;
    private static final int BYTES = 32;

    private final String key;

    /** @throws Refused if the key is too short to be one */
    OperatorKey(String key) {
        if (key.length() < SHORTEST)
            throw new Refused("DESKBELL_SECRETS_KEY must have " + SHORTEST + " characters or more.");
        this.key = key;
    }

    /** The current practice's key for a use, 256 bits. The operator's is random and long, so one step makes another of it (HKDF,
     * RFC 5869), fast enough for each call. */
    public byte[] of(String use) {
        var parameters = HKDFParameterSpec.ofExtract()
                .addIKM(bytes(key))
                .addSalt(bytes(CurrentPractice.get().value().toString()))
                .thenExpand(bytes(use), BYTES);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is in every JDK from 25 on", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
