package org.deskbell.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import javax.crypto.Mac;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.jspecify.annotations.Nullable;

/** The key that a practice's seals are made with: HMAC-SHA-256 (RFC 2104), one text after the other, each behind its length. */
final class SealKey {
    /** Enough to tell keys apart. */
    private static final int MARK = 8;

    private final byte[] key;

    SealKey(byte[] key) {
        this.key = key.clone();
    }

    String mark() {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key)
                .hmacHex("which key is it")
                .substring(0, MARK);
    }

    String mac(AuditSeal before, Instant until, List<AuditEntry> entries) {
        var mac = HmacUtils.getInitializedMac(HmacAlgorithms.HMAC_SHA_256, key);
        add(mac, before.mac());
        add(mac, before.keyMark());
        add(mac, Integer.toString(before.number() + 1));
        add(mac, until.toString());
        add(mac, Integer.toString(entries.size()));
        for (var entry : entries) add(mac, entry);
        return HexFormat.of().formatHex(mac.doFinal());
    }

    private static void add(Mac mac, AuditEntry entry) {
        add(mac, entry.id().toString());
        add(mac, entry.at().toString());
        add(mac, entry.kind().name());
        add(mac, entry.actor() == null ? null : entry.actor().toString());
        add(mac, entry.actorName());
        add(mac, entry.deed());
        add(mac, entry.subject().kind());
        add(mac, entry.subject().ids());
        var details = new TreeMap<>(entry.details());
        add(mac, List.copyOf(details.keySet()));
        add(mac, List.copyOf(details.values()));
    }

    private static void add(Mac mac, List<String> texts) {
        add(mac, Integer.toString(texts.size()));
        for (var text : texts) add(mac, text);
    }

    private static void add(Mac mac, @Nullable String text) {
        var bytes = text == null ? new byte[0] : text.getBytes(UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(text == null ? -1 : bytes.length)
                .flip());
        mac.update(bytes);
    }
}
