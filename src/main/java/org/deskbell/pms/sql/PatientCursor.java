package org.deskbell.pms.sql;

import org.deskbell.pms.PmsSilent;
import org.jspecify.annotations.Nullable;

/** Where the next page of patients begins: behind an id.
 *
 * @param before how many rows there are up to it
 * @param key null at the beginning */
record PatientCursor(long before, @Nullable String key) {
    static final PatientCursor FIRST = new PatientCursor(0, null);

    /** @throws PmsSilent if it is none of ours */
    static PatientCursor of(String written) throws PmsSilent {
        var colon = written.indexOf(':');
        if (colon < 1 || !written.substring(0, colon).matches("[0-9]{1,9}"))
            throw new PmsSilent("The place where the reading is to go on is unreadable.");
        return new PatientCursor(Long.parseLong(written.substring(0, colon)), written.substring(colon + 1));
    }

    PatientCursor behind(int more, String id) {
        return new PatientCursor(before + more, id);
    }

    String written() {
        return before + ":" + key;
    }

    @Override
    public String toString() {
        return "PatientCursor[" + before + "]";
    }
}
