package org.deskbell.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.deskbell.messaging.Message;
import org.deskbell.messaging.Outbox;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Codes that are sent to a contact and prove it when they come back. */
@Component
class OneTimeCodes {
    /** NIST SP 800-63B, 5.1.3.2: at most ten minutes, and six digits at least. */
    private static final int CODES = 1_000_000;

    private static final String NOBODYS = Token.hash("nobody has this code");

    private final CodeTable table;
    private final Outbox outbox;
    private final MessageSource words;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeCodes(CodeTable table, Outbox outbox, MessageSource words, Clock clock) {
        this.table = table;
        this.outbox = outbox;
        this.words = words;
        this.clock = clock;
    }

    boolean reach(AccountContact.Kind kind) {
        return outbox.carries(kind.channel());
    }

    Handle send(AccountContact contact, Letterhead from) {
        var now = clock.instant();
        var handle = new Handle(secret());
        var code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        table.forget(now);
        table.insert(Token.hash(handle.value()), hash(handle, code), contact, now.plus(Message.CODE_GOOD_FOR));
        outbox.post(letter(contact, code, from).until(now.plus(Message.CODE_GOOD_FOR)));
        return handle;
    }

    private String secret() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Salted by the handle, which is not kept: six digits alone would be guessed from their hash. */
    private static String hash(Handle handle, String code) {
        return Token.hash(handle.value() + " " + code);
    }

    private Message letter(AccountContact contact, String code, Letterhead from) {
        var kind = contact.kind().name().toLowerCase(Locale.ROOT);
        var body = word("access.code." + kind, from, from.practice(), code, Message.CODE_GOOD_FOR.toMinutes());
        var subject = word("access.code.subject", from, from.practice());
        return new Message(
                Message.CODE, contact.kind().channel(), from.email(), contact.value(), subject, body + "\n", null);
    }

    private String word(String key, Letterhead from, Object... with) {
        return words.getMessage(key, with, from.language());
    }

    /** Empty if it is not the code, whyever; compares in any case. */
    Optional<Proven> answer(Handle handle, String code) {
        var now = clock.instant();
        var handleHash = Token.hash(handle.value());
        var open = table.tried(handleHash, now);
        var right = same(hash(handle, code), open.map(CodeTable.Open::codeHash).orElse(NOBODYS));
        if (!right) return Optional.empty();
        table.used(handleHash, now);
        return open.map(one -> new Proven(one.contact()));
    }

    private static boolean same(String hash, String other) {
        return MessageDigest.isEqual(hash.getBytes(US_ASCII), other.getBytes(US_ASCII));
    }
}
