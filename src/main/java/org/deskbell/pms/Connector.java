package org.deskbell.pms;

import java.util.List;
import java.util.Map;

/** Speaks to one kind of PMS; the only thing to write to add one. */
public interface Connector {
    /** The kind, as "demo" or "fhir". */
    String kind();

    /** What it must be told to reach a PMS, in the order in which people are asked. */
    List<Setting> asks();

    /** What is wrong with answers that are well formed one by one, as far as that can be told without the PMS. */
    default List<PmsSettingWrong> wrongIn(Map<String, String> answers) {
        return List.of();
    }

    /** A way to the PMS that the settings describe, secrets included; does not speak to it yet.
     *
     * @throws IllegalArgumentException in words for people, if there is no way by these settings */
    Pms connect(Map<String, String> settings);

    /** The same for settings that are only tried: whatever is known of the practice's own PMS stays known. */
    default Pms tryOut(Map<String, String> settings) {
        return connect(settings);
    }
}
