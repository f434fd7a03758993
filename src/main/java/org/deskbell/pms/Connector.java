package org.deskbell.pms;

import java.util.List;
import java.util.Map;

/** Speaks to one kind of PMS; the only thing to write to add one. */
public interface Connector {
    /** The kind, as "demo" or "fhir". */
    String kind();

    /** What it must be told to reach a PMS, in the order in which people are asked. */
    List<Setting> asks();

    /** A way to the PMS that the settings describe, secrets included; does not speak to it yet.
     *
     * @throws IllegalArgumentException in words for people, if there is no way by these settings */
    Pms connect(Map<String, String> settings);
}
