package org.deskbell.pms.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneId;
import org.apache.commons.codec.digest.DigestUtils;

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
        return DigestUtils.sha256Hex(key);
    }

    @Override
    public String toString() {
        return "DemoPms[" + name + "]";
    }
}
