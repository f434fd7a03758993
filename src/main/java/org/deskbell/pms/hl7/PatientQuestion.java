package org.deskbell.pms.hl7;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A question for the record under a number (QBP^Q22^QBP_Q21, HL7 2.4 and later; IHE PDQ, ITI-21).
 *
 * @param tag by which its answer is known; each question has its own, so nobody answers it from what he answered before
 * @param wanted fields of PID and what must stand there
 */
record PatientQuestion(Hl7Settings settings, String tag, List<String[]> wanted) {
    static PatientQuestion ofChart(Hl7Settings settings, String chart) {
        var authority = Objects.requireNonNullElse(settings.authority(), "");
        return of(settings, chart, place(authority), authority);
    }

    /** The authority may be a name, an OID, or, of two letters, a type of number. */
    private static String place(String authority) {
        if (authority.length() == 2) return "@PID.3.5";
        return authority.matches("[0-2](\\.\\d+)+") ? "@PID.3.4.2" : "@PID.3.4.1";
    }

    static PatientQuestion ofKey(Hl7Settings settings, String onlineKey) {
        return of(settings, onlineKey, "@PID.3.4.1", PatientMessages.US);
    }

    private static PatientQuestion of(Hl7Settings settings, String number, String place, String authority) {
        var wanted = new ArrayList<String[]>();
        wanted.add(new String[] {"@PID.3.1", number});
        if (!authority.isEmpty()) wanted.add(new String[] {place, authority});
        return new PatientQuestion(settings, UUID.randomUUID().toString().replace("-", ""), List.copyOf(wanted));
    }

    /** It asks for the answer at once, and for all of it. */
    Outgoing message(Instant now) {
        var body = new Segments()
                .begin("QPD")
                .put(1, "IHE PDQ Query")
                .put(2, tag)
                .putAll(3, wanted)
                .begin("RCP")
                .put(1, "I");
        return Outgoing.of(settings, "Q22", "QBP_Q21", body, now);
    }

    @Override
    public String toString() {
        return "PatientQuestion[" + tag + "]";
    }
}
