package org.deskbell.pms.sql;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.deskbell.pms.PmsAddresses;
import org.deskbell.pms.Setting;
import org.deskbell.pms.Setting.Kind;

/** The way to a database, as it was typed. Nothing of it becomes an address with options, which drivers would follow. */
record SqlSettings(Map<String, String> typed) {
    private static final String LAYOUT = "layout";
    static final String OWN = "own";
    static final String OPEN_DENTAL = "openDental";

    /** The settings that hold queries. */
    static final List<String> QUERIES =
            List.of("patientsQuery", "scheduleQuery", "providersQuery", "operatoriesQuery", "typesQuery");

    /** What is asked for, in the order of a form. */
    static final List<Setting> ASKED = List.of(
            Setting.choice("engine", List.of("mariadb", "postgresql")),
            new Setting("databaseServer", Kind.SERVER, true),
            Setting.choice("tls", List.of("verified", "unchecked", "none")),
            new Setting("database", Kind.TEXT, true),
            new Setting("databaseUser", Kind.USER, true),
            new Setting("databasePassword", Kind.SECRET, true),
            new Setting("zone", Kind.ZONE, true),
            Setting.choice(LAYOUT, List.of(OPEN_DENTAL, OWN)).sayingWhich(),
            query("patientsQuery", true),
            query("scheduleQuery", false),
            query("providersQuery", false),
            query("operatoriesQuery", false),
            query("typesQuery", false));

    private static Setting query(String name, boolean required) {
        return new Setting(name, Kind.QUERY, required).onlyFor(LAYOUT, OWN);
    }

    Engine engine() {
        return isPostgreSql() ? new PostgreSql() : new MariaDb();
    }

    boolean isPostgreSql() {
        return text("engine").equals("postgresql");
    }

    /** @throws IllegalArgumentException if Deskbell is not to call there */
    Place place(PmsAddresses addresses) {
        var server = addresses.checkServer(text("databaseServer"));
        return new Place(server, tls(), text("database"), text("databaseUser"), text("databasePassword"));
    }

    Place.Tls tls() {
        return switch (text("tls")) {
            case "unchecked" -> Place.Tls.UNCHECKED;
            case "none" -> Place.Tls.NONE;
            default -> Place.Tls.VERIFIED;
        };
    }

    /** @throws IllegalArgumentException if there is no such zone */
    ZoneId zone() {
        return Setting.zone(typed);
    }

    Layout layout() {
        return isOpenDental() ? new OpenDental() : new OwnQueries(typed);
    }

    boolean isOpenDental() {
        return !text(LAYOUT).equals(OWN);
    }

    String text(String name) {
        return typed.getOrDefault(name, "");
    }

    @Override
    public String toString() {
        return "SqlSettings[hidden]";
    }
}
