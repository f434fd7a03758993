package org.deskbell;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.deskbell.tenancy.DatabaseAddress;
import org.deskbell.tenancy.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What the operator set in the environment.
 *
 * @param database an external database; without one the embedded database in {@code data} is used
 * @param smtp where mail goes, as smtp://user:password@host:587; without one it is shown on a page
 */
record Environment(int port, Path data, Optional<DatabaseAddress> database, Optional<String> smtp, boolean demo) {
    private static final int PORT = 8080;

    /** @throws Refused naming the variable that is wrong */
    static Environment read(Map<String, String> set) {
        var database = database(set);
        return new Environment(
                port(set.getOrDefault("DESKBELL_PORT", String.valueOf(PORT))),
                Path.of(set.getOrDefault("DESKBELL_DATA", ".deskbell"))
                        .toAbsolutePath()
                        .normalize(),
                database,
                Optional.ofNullable(set.get("DESKBELL_SMTP_URL")).filter(url -> !url.isBlank()),
                onOff("DESKBELL_DEMO", set.getOrDefault("DESKBELL_DEMO", database.isEmpty() ? "on" : "off")));
    }

    private static Optional<DatabaseAddress> database(Map<String, String> set) {
        var url = set.getOrDefault("DESKBELL_DATABASE_URL", "");
        if (url.isBlank()) return Optional.empty();
        return Optional.of(new DatabaseAddress(
                url, needed(set, "DESKBELL_DATABASE_USER"), needed(set, "DESKBELL_DATABASE_PASSWORD")));
    }

    private static String needed(Map<String, String> set, String name) {
        var value = set.getOrDefault(name, "");
        if (value.isBlank()) throw new Refused("With DESKBELL_DATABASE_URL, " + name + " must be set too.");
        return value;
    }

    private static int port(String text) {
        try {
            var port = Integer.parseInt(text.strip());
            if (port >= 1 && port <= 65_535) return port;
        } catch (NumberFormatException e) {
            throw badPort(text, e);
        }
        throw badPort(text, null);
    }

    private static Refused badPort(String text, @Nullable Throwable cause) {
        return new Refused("DESKBELL_PORT is \"" + text + "\"; it must be a number from 1 to 65535.", cause);
    }

    private static boolean onOff(String name, String text) {
        return switch (text.strip()) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new Refused(name + " is \"" + text + "\"; it must be on or off.");
        };
    }
}
