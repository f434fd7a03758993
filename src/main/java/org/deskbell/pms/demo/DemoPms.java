package org.deskbell.pms.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;

/**
 * One practice's demo PMS.
 *
 * @param name the practice, as the program's own screens call it
 * @param keyHash what a program's key must hash to
 */
public record DemoPms(String name, ZoneId zone, String keyHash, DemoFaults faults) {
    boolean admits(String key) {
        return MessageDigest.isEqual(
                hash(key).getBytes(StandardCharsets.US_ASCII), keyHash.getBytes(StandardCharsets.US_ASCII));
    }

    static String hash(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every JDK", e);
        }
    }

    @Override
    public String toString() {
        return "DemoPms[" + name + "]";
    }
}
