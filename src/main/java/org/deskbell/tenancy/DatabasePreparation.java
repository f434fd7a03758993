package org.deskbell.tenancy;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Makes a database ready for this Deskbell: its roles, then its tables as this version has them. */
public final class DatabasePreparation {
    private DatabasePreparation() {}

    /** What is ready already stays as it is.
     *
     * @throws Refused if the database cannot be used, saying why */
    public static void prepare(DatabaseAddress address) {
        prepare(address, "latest");
    }

    /** Its tables only as they were at a version; what is beyond that already stays.
     *
     * @throws Refused if the database cannot be used, saying why */
    static void prepare(DatabaseAddress address, String version) {
        Roles.ensure(address);
        try {
            migrate(address, version);
        } catch (FlywayException e) {
            throw new Refused("The database could not be brought to this version: " + firstLine(e), e);
        }
    }

    private static void migrate(DatabaseAddress address, String version) {
        Flyway.configure()
                .dataSource(address.url(), address.owner(), address.password())
                .schemas("deskbell", "directory")
                .defaultSchema("deskbell")
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .target(version)
                .load()
                .migrate();
    }

    private static String firstLine(FlywayException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
