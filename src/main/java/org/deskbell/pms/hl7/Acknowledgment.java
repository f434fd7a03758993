package org.deskbell.pms.hl7;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** The answer to a message: taken in, not readable (with the place, and nothing of what stands there), or not ours to take. */
final class Acknowledgment {
    private static final Moments UTC = new Moments(ZoneOffset.UTC);

    private final Hl7Message message;
    private final Instant now;

    Acknowledgment(Hl7Message message, Instant now) {
        this.message = message;
        this.now = now;
    }

    /** What is answered where not even the header can be read. */
    static String ofNothing(Instant now) {
        return new Segments()
                .begin("MSH")
                .put(3, PatientMessages.US)
                .put(7, UTC.written(now))
                .put(9, "ACK")
                .put(10, UUID.randomUUID().toString().substring(0, 18))
                .put(11, "P")
                .put(12, "2.5")
                .begin("MSA")
                .put(1, "AR")
                .text();
    }

    String accepted() {
        return text('A', null);
    }

    String refused(@Nullable Unreadable why) {
        return text('R', why);
    }

    String unreadable(Unreadable why) {
        return why.isOfKind() ? refused(why) : text('E', why);
    }

    private String text(char verdict, @Nullable Unreadable why) {
        var header = message.header();
        var answer = new Segments()
                .begin("MSH")
                .put(3, header.text(5))
                .put(4, header.text(6))
                .put(5, header.text(3))
                .put(6, header.text(4))
                .put(7, UTC.written(now))
                .put(9, "ACK", message.event())
                .put(10, DigestUtils.sha256Hex(now + message.text()).substring(0, 20))
                .put(11, header.text(11).isEmpty() ? "P" : header.text(11))
                .put(12, header.text(12))
                .put(18, header.text(18))
                .begin("MSA")
                .put(1, mode() + String.valueOf(verdict))
                .put(2, message.controlId());
        return (why == null ? answer : withError(answer, why)).text();
    }

    /** Who asks for commit acknowledgments (MSH-15) gets those. */
    private char mode() {
        var asked = message.header().text(15);
        return asked.isEmpty() || asked.equals("NE") ? 'A' : 'C';
    }

    /** In ERR-1 until 2.4, in ERR-2 and -3 since. */
    private Segments withError(Segments answer, Unreadable why) {
        var version = message.header().text(12);
        var field = why.field() == 0 ? "" : String.valueOf(why.field());
        answer.begin("ERR");
        if (version.compareTo("2.5") < 0)
            return answer.putParts(
                    1,
                    4,
                    why.segment(),
                    "1",
                    field,
                    why.fault().code(),
                    why.fault().words(),
                    "HL70357");
        return answer.put(2, why.segment(), "1", field)
                .put(3, why.fault().code(), why.fault().words(), "HL70357")
                .put(4, "E");
    }
}
