package org.deskbell.audit;

import java.util.Map;

/** An event that the audit trail keeps; published inside the transaction of the deed, kept in the same one. */
public interface Audited {
    Actor by();

    /** The deed in the past tense, as in "linked to a PMS patient". */
    String deed();

    Subject subject();

    /** More about it: ids, states, counts; no names, contacts or messages of patients. */
    default Map<String, String> details() {
        return Map.of();
    }
}
