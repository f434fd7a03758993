package org.deskbell.pms;

import org.apache.commons.codec.digest.DigestUtils;
import org.deskbell.matching.Matching;
import org.jspecify.annotations.Nullable;

/** A hash over all that the PMS says of a patient and the version of the matching keys: the same one needs no writing. */
final class RowHash {
    private static final int LENGTH = 32;
    private static final char BETWEEN = '\u001f';

    private RowHash() {}

    static String of(PmsPatient patient) {
        var who = patient.who();
        var name = who.name();
        var contact = who.contact();
        var address = who.address();
        var all = sha256(
                Matching.MODEL,
                name.last(),
                name.first(),
                name.middle(),
                name.preferred(),
                name.suffix(),
                who.born(),
                who.sex(),
                contact.mobile(),
                contact.homePhone(),
                contact.email(),
                address.street(),
                address.city(),
                address.region(),
                address.postcode(),
                patient.active(),
                patient.createdInPms(),
                patient.lastVisit());
        // Apart, so that the hash of all other records stays what it was.
        return patient.mergedInto() == null
                ? all
                : sha256(all, patient.mergedInto().value());
    }

    private static String sha256(@Nullable Object... parts) {
        var text = new StringBuilder(256);
        for (var part : parts) text.append(part).append(BETWEEN);
        text.setLength(text.length() - 1);
        return DigestUtils.sha256Hex(text.toString()).substring(0, LENGTH);
    }
}
