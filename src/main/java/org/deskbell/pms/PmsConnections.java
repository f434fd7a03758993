package org.deskbell.pms;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The practice's connection to its PMS: which one, how it is, and the way to it. */
@Component
public class PmsConnections {
    private final PmsConnectionTable table;
    private final List<Connector> connectors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PmsConnections(
            PmsConnectionTable table, List<Connector> connectors, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.connectors = connectors;
        this.events = events;
        this.clock = clock;
    }

    /** The connection of the current practice; empty before one is set up. */
    public Optional<PmsConnection> find() {
        return table.find();
    }

    /** Whether the PMS can do this; false before one is set up. */
    public boolean can(Capability capability) {
        return find().filter(pms -> pms.can(capability)).isPresent();
    }

    /** Sets up or replaces the connection.
     *
     * @throws IllegalArgumentException if no connector speaks to this kind */
    @Transactional
    public void connect(String kind, String name, Map<String, String> settings) {
        if (connector(kind).isEmpty()) throw new IllegalArgumentException("No connector speaks to " + kind + ".");
        table.save(kind, name, settings);
        events.publishEvent(new PmsConnectionChanged());
    }

    /** The way to the PMS.
     *
     * @throws IllegalStateException if the practice has no connection */
    public Pms pms() {
        var connection = find().orElseThrow(() -> new IllegalStateException("The practice is not connected to a PMS."));
        return connector(connection.kind()).orElseThrow().connect(connection.settings());
    }

    private Optional<Connector> connector(String kind) {
        return connectors.stream().filter(one -> one.kind().equals(kind)).findFirst();
    }

    /** Notes that the PMS answered. */
    @Transactional
    public void answered() {
        table.answered(clock.instant());
    }

    /** Notes what the PMS says it can do now. */
    @Transactional
    public void can(Set<Capability> capabilities) {
        if (table.can(capabilities)) events.publishEvent(new PmsConnectionChanged());
    }

    /** Notes that the PMS did not answer; the first time is kept as "silent since". */
    @Transactional
    public void silent(String words) {
        table.silent(words, clock.instant());
    }
}
