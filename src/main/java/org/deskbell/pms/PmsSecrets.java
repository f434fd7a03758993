package org.deskbell.pms;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.deskbell.tenancy.OperatorKey;
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
    private static final String USE = "secrets of a PMS connection";

    private final OperatorKey key;

    PmsSecrets(OperatorKey key) {
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

    private BytesEncryptor cipher() {
        return AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(key.of(USE), "AES"))
                .build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
