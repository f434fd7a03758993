package org.deskbell.tenancy;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/**
 * Connections for whoever asks at a door, and others for work in the background: however much of that there is at once, a
 * booking finds a connection.
 */
final class TwoPools extends AbstractRoutingDataSource {
    private static final ScopedValue<Boolean> BEHIND = ScopedValue.newInstance();

    TwoPools(DataSource doors, DataSource background) {
        setDefaultTargetDataSource(doors);
        setTargetDataSources(Map.of(true, background));
        afterPropertiesSet();
    }

    /** Does the work with the connections that are there for it. */
    static void inBackground(Runnable work) {
        ScopedValue.where(BEHIND, true).run(work);
    }

    /** The work with the connections that the work at hand has, for another thread. */
    static Runnable asHere(Runnable work) {
        return BEHIND.orElse(false) ? () -> inBackground(work) : work;
    }

    @Override
    protected Object determineCurrentLookupKey() {
        return BEHIND.orElse(false);
    }
}
