package org.deskbell.pms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.deskbell.tenancy.OperatorKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls by which the practice's PMS says that something changed there; what changed is read from it as at any time. */
@Component
public class PmsCalls {
    private static final String USE = "calls of the PMS";

    private final PmsCallTable table;
    private final OperatorKey key;
    private final Clock clock;

    PmsCalls(PmsCallTable table, OperatorKey key, Clock clock) {
        this.table = table;
        this.key = key;
        this.clock = clock;
    }

    /** How it is with the calls of the practice's PMS; empty if it was not asked to call. */
    public Optional<PmsCall> find() {
        return table.find();
    }

    /** Takes a call in. False if it does not come from a PMS that was asked to call. */
    @Transactional
    public boolean take(String secret) {
        if (!MessageDigest.isEqual(bytes(secret), bytes(secret()))) return false;
        if (table.find().isEmpty()) return false;
        table.called(clock.instant());
        return true;
    }

    /** By what a call of the practice's PMS is known: no other PMS has it, nor had one that the practice had before. */
    String secret() {
        var since = table.replacedAt().map(at -> " since " + at).orElse("");
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.of(USE + since));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
