package org.deskbell.pms;

import java.util.Map;
import java.util.Optional;

/** The practice's connection to its PMS: which one, how it is, and the way to it. */
public interface PmsConnections {
    /** The connection of the current practice; empty before one is set up. */
    Optional<PmsConnection> find();

    /** Sets up or replaces the connection. */
    void connect(String kind, String name, Map<String, String> settings);

    /** The way to the PMS.
     *
     * @throws IllegalStateException if the practice has no connection */
    Pms pms();

    /** Notes that the PMS answered. */
    void answered();

    /** Notes that the PMS did not answer; the first time is kept as "silent since". */
    void silent(String words);
}
