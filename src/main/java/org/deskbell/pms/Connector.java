package org.deskbell.pms;

import java.util.Map;

/** Speaks to one kind of PMS; the only thing to write to add one. */
public interface Connector {
    /** The kind, as "demo" or "fhir". */
    String kind();

    /** A way to the PMS that the settings describe; does not speak to it yet. */
    Pms connect(Map<String, String> settings);
}
