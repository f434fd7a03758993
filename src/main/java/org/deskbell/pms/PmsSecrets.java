package org.deskbell.pms;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.deskbell.tenancy.CurrentPractice;
import org.deskbell.tenancy.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;

/**
 * Seals the secrets of a connection for the table and opens them for the connector: AES-256 in Galois/Counter Mode, with
 * a key made of the operator's (DESKBELL_SECRETS_KEY) and the practice's id, so that no practice's can be opened in
 * another's place.
 */
@Component
class PmsSecrets {
    private static final int SHORTEST = 32;
    private static final int KEY_BYTES = 32;
    private static final byte[] USE = bytes("secrets of a PMS connection");

    private final String key;

    /** @throws Refused if the key is too short to be one */
    PmsSecrets(@Value("${deskbell.secrets-key}") String key) {
        if (key.length() < SHORTEST)
            throw new Refused("DESKBELL_SECRETS_KEY must have " + SHORTEST + " characters or more.");
        this.key = key;
    }

    Map<String, String> seal(Map<String, String> secrets) {
        return each(secrets, text -> Base64.getEncoder().encodeToString(cipher().encrypt(bytes(text))));
    }

    /** @throws IllegalArgumentException in words for people, if they cannot be opened with the operator's key */
    Map<String, String> open(Map<String, String> sealed) {
        try {
            return each(
                    sealed,
                    text -> new String(cipher().decrypt(Base64.getDecoder().decode(text)), StandardCharsets.UTF_8));
        } catch (IllegalStateException e) {
            throw new IllegalArgumentException(
                    "The secrets of the PMS connection were sealed with another key. Enter them anew.", e);
        }
    }

    private static Map<String, String> each(Map<String, String> texts, UnaryOperator<String> deed) {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> deed.apply(entry.getValue()), (one, other) -> one, TreeMap::new));
    }

    /** The operator's key is random and long, so one step makes another of it (HKDF, RFC 5869), fast enough for each call. */
    private BytesEncryptor cipher() {
        var practice = bytes(CurrentPractice.get().value().toString());
        var parameters = HKDFParameterSpec.ofExtract()
                .addIKM(bytes(key))
                .addSalt(practice)
                .thenExpand(USE, KEY_BYTES);
        try {
            return AesGcmBytesEncryptor.withSecretKey(
                            KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters))
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is in every JDK from 25 on", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
