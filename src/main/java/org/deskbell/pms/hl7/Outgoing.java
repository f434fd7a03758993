package org.deskbell.pms.hl7;

import java.time.Instant;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;

/** A message of ours: whatever says the same is the same message, however often it is sent (MSH-10). */
record Outgoing(String controlId, String text) {
    /** As long as MSH-10 may be until 2.6. */
    private static final int ID_LENGTH = 20;

    /** A message of ours, and by which structure it is written.
     *
     * @param structure as SIU_S12
     * @param body all that stands behind the header */
    static Outgoing of(Hl7Settings settings, String event, String structure, Segments body, Instant now) {
        var type = structure.substring(0, 3);
        var id = DigestUtils.sha256Hex(event + body.text())
                .substring(0, ID_LENGTH)
                .toUpperCase(Locale.ROOT);
        var at = settings.moments().written(now);
        var header = new Segments()
                .begin("MSH")
                .put(3, PatientMessages.US)
                .put(4, settings.here())
                .put(5, settings.application())
                .put(6, settings.facility())
                .put(7, at)
                .put(9, type, event, settings.version().equals("2.3") ? "" : structure)
                .put(10, id)
                .put(11, "P")
                .put(12, settings.version())
                .put(18, "UNICODE UTF-8");
        if (type.equals("ADT")) header.begin("EVN").put(1, event).put(2, at);
        return new Outgoing(id, header.text() + body.text());
    }

    @Override
    public String toString() {
        return "Outgoing[" + controlId + "]";
    }
}
